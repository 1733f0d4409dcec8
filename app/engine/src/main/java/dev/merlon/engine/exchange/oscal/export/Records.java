package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// What people recorded, as observations, and what audits found, as risks.
record Records(Frame frame) {

    UUID uuid(ControlRecord record) {
        return frame.id("observation", record.id());
    }

    UUID uuid(AuditFinding finding) {
        return frame.id("finding-seen", finding.id());
    }

    UUID risk(AuditFinding finding) {
        return frame.id("finding-risk", finding.id());
    }

    ObjectNode observation(ControlRecord record) {
        var json = Json.named(uuid(record))
                .put(
                        "title",
                        OscalText.line(
                                record.control() + " for " + record.scope().text(), record.control()))
                .put("description", Implementations.description(record));
        Json.props(
                json,
                Json.own("record", record.id()),
                Json.own("result", record.result().word()),
                Json.own("confidence", record.confidence().word()));
        json.putArray("methods").add(method(record.confidence()));
        json.putArray("types").add("control-objective");
        return observed(json, record, evidence(record.evidence()));
    }

    private ObjectNode observed(ObjectNode json, ControlRecord record, List<Evidence> evidence) {
        about(json, new Implementations(frame).component(record));
        relevant(json, evidence);
        json.put("collected", frame.changed(EntityKind.CONTROL_RECORD, record.id()));
        if (!evidence.isEmpty() && evidence.stream().allMatch(e -> e.expires() != null)) {
            evidence.stream()
                    .flatMap(e -> Stream.ofNullable(e.expires()))
                    .max(LocalDate::compareTo)
                    .flatMap(OscalText::time)
                    .ifPresent(last -> json.put("expires", last));
        }
        return json;
    }

    private static String method(Confidence confidence) {
        return switch (confidence) {
            case INFERRED, AUDITED -> "EXAMINE";
            case DECLARED -> "INTERVIEW";
            case TESTED -> "TEST";
        };
    }

    ObjectNode observation(AuditFinding finding) {
        var json = Json.named(uuid(finding))
                .put("title", OscalText.line(finding.title(), finding.id()))
                .put("description", OscalText.prose(finding.condition(), finding.title()));
        Json.props(
                json,
                Json.own("finding", finding.id()),
                Json.own("source", finding.source()),
                Json.own("scope", finding.scope().text()));
        json.putArray("methods").add("UNKNOWN");
        json.putArray("types").add("finding");
        about(json, new Implementations(frame).component(finding.scope()));
        relevant(json, evidence(finding.evidence()));
        return json.put("collected", OscalText.time(finding.foundOn()).orElse(frame.changed()));
    }

    ObjectNode riskOf(AuditFinding finding) {
        var json = Json.named(risk(finding))
                .put("title", OscalText.line(finding.title(), finding.id()))
                .put("description", OscalText.prose(finding.condition(), OscalText.line(finding.title(), finding.id())))
                .put("statement", OscalText.prose(finding.effect(), "Nobody wrote down what may come of it."));
        Json.props(
                json,
                Json.own("finding", finding.id()),
                Json.own("severity", finding.severity().name().toLowerCase(Locale.ROOT)),
                Json.own("state", finding.state().word()));
        json.put("status", finding.state().open() ? "open" : "closed");
        OscalText.time(finding.due()).ifPresent(due -> json.put("deadline", due));
        if (!finding.recommendation().isBlank()) {
            Json.list(
                    json,
                    "remediations",
                    Stream.of(Json.named(frame.id("finding-remediation", finding.id()))
                            .put("lifecycle", "recommendation")
                            .put("title", "What the finder advises")
                            .put("description", OscalText.prose(finding.recommendation(), finding.id()))));
        }
        Json.references(json, "related-observations", "observation-uuid", Stream.of(uuid(finding)));
        return json;
    }

    private static void about(ObjectNode json, UUID component) {
        Json.list(json, "subjects", Stream.of(Subjects.of(component)));
    }

    private List<Evidence> evidence(List<String> ids) {
        return ids.stream().flatMap(id -> frame.state().evidence(id).stream()).toList();
    }

    private void relevant(ObjectNode json, List<Evidence> evidence) {
        Json.list(
                json,
                "relevant-evidence",
                evidence.stream()
                        .map(e -> Json.object()
                                .put("href", "#" + EvidenceResources.uuid(frame, e.id()))
                                .put("description", OscalText.line(e.title(), e.id()))));
    }
}
