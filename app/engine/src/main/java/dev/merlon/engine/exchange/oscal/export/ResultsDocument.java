package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.framework.ControlCoverage;
import dev.merlon.engine.framework.ControlCoverages;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The assessment results: what was recorded and what fires, as observations; risks; and for each control that
/// somebody assessed a finding that says whether its objective is met.
record ResultsDocument(Frame frame, Risks risks) {

    static final String FILE = "assessment-results.json";

    ObjectNode json() {
        var document = frame.document(FILE, "assessment results", true);
        document.putObject("import-ap").put("href", AssessmentPlanDocument.FILE);
        Json.list(document, "results", Stream.of(result()));
        new EvidenceResources(frame)
                .into(
                        document,
                        Stream.concat(
                                frame.state().records().stream().flatMap(r -> r.evidence().stream()),
                                frame.state().findings().stream().flatMap(f -> f.evidence().stream())));
        return Json.object().set("assessment-results", document);
    }

    private ObjectNode result() {
        var snapshot = frame.snapshot();
        var result = Json.named(frame.id("result"))
                .put("title", "Posture on " + frame.today())
                .put(
                        "description",
                        "Every rule at every endpoint, and what is recorded about controls. Evidence counts as it stood on "
                                + frame.today() + ".")
                .put("start", frame.changed())
                .put("end", frame.changed());
        Json.props(
                result,
                Json.own("judged-on", frame.today()),
                Json.own("posture", snapshot.posture().total().rounded()),
                Json.own("open-questions", snapshot.judgement().count(OutcomeState.OPEN_QUESTION)),
                Json.own("endpoints", snapshot.endpoints().count()));
        AssessmentPlanDocument.reviewedControls(result);
        var records = new Records(frame);
        Json.list(
                result,
                "observations",
                Stream.of(
                                frame.state().records().stream().map(records::observation),
                                frame.state().findings().stream().map(records::observation),
                                risks.groups().stream().map(risks::observed))
                        .flatMap(Function.identity()));
        Json.list(
                result,
                "risks",
                Stream.concat(
                        risks.groups().stream().map(risks::risk),
                        frame.state().findings().stream().map(records::riskOf)));
        Json.list(result, "findings", Stream.concat(ofControls(records), ofAudits(records)));
        return result;
    }

    private Stream<ObjectNode> ofControls(Records records) {
        var coverages = new ControlCoverages(frame.snapshot());
        var byControl = frame.state().records().stream().collect(Collectors.groupingBy(ControlRecord::control));
        return frame.snapshot().library().controls().stream()
                .flatMap(c -> coverages.of(c.id()).stream())
                .filter(c -> assessed(c.places().status()))
                .map(coverage -> {
                    var id = coverage.control().id();
                    var json = Json.named(frame.id("finding", id))
                            .put(
                                    "title",
                                    OscalText.line(id + " " + coverage.control().title(), id))
                            .put("description", description(coverage));
                    json.set("target", target(id, coverage.places().status()));
                    Json.references(
                            json,
                            "related-observations",
                            "observation-uuid",
                            byControl.getOrDefault(id, List.of()).stream().map(records::uuid));
                    Json.references(
                            json, "related-risks", "risk-uuid", risks.heldBy(id).map(risks::uuid));
                    return json;
                });
    }

    /// OSCAL has no word for what nobody looked at, nor for what applies nowhere: that is no finding.
    private static boolean assessed(RequirementStatus status) {
        return switch (status) {
            case MET, PARTLY_MET, NOT_MET -> true;
            case NOT_ASSESSED, NOT_APPLICABLE -> false;
        };
    }

    private static String description(ControlCoverage coverage) {
        var places = coverage.places();
        return "Met at " + places.met() + " of " + places.counted() + " places, partly met at " + places.partlyMet()
                + ", not met at " + places.notMet() + ", not assessed at " + places.notAssessed() + ".";
    }

    private ObjectNode target(String control, RequirementStatus status) {
        var target = Json.object()
                .put("type", "objective-id")
                .put("target-id", frame.controls().objective(control));
        target.putObject("status")
                .put("state", status == RequirementStatus.MET ? "satisfied" : "not-satisfied")
                .put("remarks", status.word());
        return target;
    }

    /// Those about a control: the others are observations and risks only, because a finding needs a target.
    private Stream<ObjectNode> ofAudits(Records records) {
        return frame.state().findings().stream()
                .filter(f -> !f.control().isEmpty())
                .map(f -> ofAudit(f, records));
    }

    private ObjectNode ofAudit(AuditFinding finding, Records records) {
        var json = Json.named(uuid(frame, finding))
                .put("title", OscalText.line(finding.title(), finding.id()))
                .put(
                        "description",
                        OscalText.prose(finding.condition(), OscalText.line(finding.title(), finding.id())));
        Json.props(
                json,
                Json.own("finding", finding.id()),
                Json.own("criteria", finding.criteria()),
                Json.own("source", finding.source()));
        var target =
                target(finding.control(), finding.state().open() ? RequirementStatus.NOT_MET : RequirementStatus.MET);
        ((ObjectNode) target.get("status")).put("remarks", finding.state().word());
        json.set("target", target);
        Json.references(json, "related-observations", "observation-uuid", Stream.of(records.uuid(finding)));
        Json.references(
                json,
                "related-risks",
                "risk-uuid",
                Stream.concat(
                        Stream.of(records.risk(finding)),
                        risks.holding(finding.outcome()).map(risks::uuid)));
        return json;
    }

    static UUID uuid(Frame frame, AuditFinding finding) {
        return frame.id("audit-finding", finding.id());
    }
}
