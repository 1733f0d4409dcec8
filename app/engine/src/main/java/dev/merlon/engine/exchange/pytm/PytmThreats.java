package dev.merlon.engine.exchange.pytm;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads findings, and the threats that the tool's library defines.
final class PytmThreats {

    private final ModelDraft draft;

    PytmThreats(ModelDraft draft) {
        this.draft = draft;
    }

    void define(Taken threat) throws WorkbenchException {
        var id = draft.id("threat", threat.text("SID"), threat.place());
        mitigation(id, threat.text("mitigations"), threat);
        draft.put(threat(id, threat, threat.text("description"), List.of()));
    }

    /// The findings of one element or flow.
    void findings(Taken part, String at) throws WorkbenchException {
        for (var finding : part.objects("findings")) {
            find(finding, at);
        }
    }

    /// One finding. Each has a number of its own beside the threat's id.
    void find(Taken finding, String at) throws WorkbenchException {
        var wanted = finding.firstText("threat_id", "SID", "id");
        var text = finding.text("description");
        var known = draft.threats().get(wanted);
        var id = known == null ? draft.id("threat", wanted, finding.place()) : wanted;
        var mitigation = mitigation(id, finding.text("mitigations"), finding);
        var threat = known == null ? threat(id, finding, text, List.of()) : known;
        var response = finding.text("response");
        var occurrences = new ArrayList<>(threat.occurrences());
        occurrences.add(new Occurrence(
                at,
                status(response),
                response,
                mitigation == null ? List.of() : List.of(Measure.of(mitigation, null)),
                Extras.of(Pytm.ID, finding.rest())));
        draft.put(threat.occurring(occurrences));
    }

    private static ThreatStatus status(String response) {
        var word = response.toLowerCase(Locale.ROOT);
        if (word.startsWith("mitigat")) {
            return ThreatStatus.MITIGATED;
        }
        if (word.startsWith("accept")) {
            return ThreatStatus.ACCEPTED;
        }
        if (word.startsWith("transfer")) {
            return ThreatStatus.TRANSFERRED;
        }
        return word.startsWith("avoid") ? ThreatStatus.AVOIDED : ThreatStatus.OPEN;
    }

    private static Threat threat(String id, Taken said, String name, List<Occurrence> occurrences) {
        return new Threat(
                id,
                name.isEmpty() ? id : Titles.of(name),
                said.text("details"),
                "",
                List.of(),
                List.of(),
                severity(said.text("severity")),
                null,
                null,
                occurrences,
                List.of(),
                Extras.of(Pytm.ID, occurrences.isEmpty() && said.has("SID") ? said.rest() : Value.Members.NONE));
    }

    private static @Nullable Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "low", "verylow" -> Severity.LOW;
            case "medium" -> Severity.MEDIUM;
            case "high" -> Severity.HIGH;
            case "veryhigh", "critical" -> Severity.CRITICAL;
            default -> null;
        };
    }

    private @Nullable String mitigation(String threat, String text, Taken place) throws WorkbenchException {
        if (text.isBlank()) {
            return null;
        }
        var wanted = threat + "-mitigation";
        var known = draft.mitigations().get(wanted);
        if (known != null && known.description().equals(text)) {
            return wanted;
        }
        var id = draft.derivedId("mitigation", wanted, place.place());
        draft.put(Mitigation.of(id, Titles.of(text), text));
        return id;
    }
}
