package dev.merlon.engine.report.part;

import dev.merlon.engine.report.document.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Something that a report can say.
public enum Part {
    POSTURE("Posture", PosturePart::blocks),
    FIX_FIRST("What to fix first", PosturePart::fixFirst),
    APIS("APIs", InventoryPart::apis),
    RISKS("OWASP API Security Top 10", InventoryPart::risks),
    ENDPOINTS("Endpoints", InventoryPart::endpoints),
    THREATS("Threats", OutcomePart::threats),
    THREAT_DETAILS("Threats, one by one", OutcomePart::threatDetails),
    FINDINGS("Policy findings", OutcomePart::findings),
    FINDING_DETAILS("Policy findings, one by one", OutcomePart::findingDetails),
    DECISIONS("Decisions", OutcomePart::decisions),
    QUESTIONS("Open questions", OutcomePart::questions),
    CONTROLS("Controls", ControlPart::controls),
    EVIDENCE("Evidence", ControlPart::evidence),
    EXCEPTIONS("Exceptions", GovernancePart::exceptions),
    AUDIT_FINDINGS("Findings of audits and tests", GovernancePart::auditFindings),
    ACTIONS("Action plan", GovernancePart::actions),
    FRAMEWORKS("Frameworks", FrameworkPart::frameworks),
    REQUIREMENTS("Requirements that are not met", FrameworkPart::requirements),
    USE_CASES("Use cases", UseCasePart::useCases),
    DATA_FLOWS("Data flows", DataFlowPart::blocks),
    MISUSE_CASES("Misuse cases", UseCasePart::misuseCases),
    ATTACK_TREES("Attack trees", TreePart::blocks),
    DOSSIER("Endpoints, one by one", DossierPart::blocks),
    RULES("Every rule considered", OutcomePart::rules),
    METHOD("How to read this", MethodPart::blocks);

    private final String title;
    private final Function<Content, List<Block>> blocks;

    Part(String title, Function<Content, List<Block>> blocks) {
        this.title = title;
        this.blocks = blocks;
    }

    /// As a template names it: `fix-first`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Part> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }

    /// Where a template gives it none of its own.
    public String title() {
        return title;
    }

    /// Empty where there is nothing to say.
    public List<Block> blocks(Content content) {
        return blocks.apply(content);
    }
}
