package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a row of Control status or of Evidence can show.
///
/// @param holds   how many outcomes each record holds
/// @param usedBy  ids of the records that rest on each piece of evidence
record RecordFields(
        Snapshot snapshot, Map<String, Integer> holds, Map<String, List<String>> usedBy, Register register) {

    Map<String, Function<ControlRecord, Cell>> ofRecords() {
        var fields = new LinkedHashMap<String, Function<ControlRecord, Cell>>();
        fields.put("status_id", r -> Cell.text(r.id(), Tone.MONO));
        fields.put("control", r -> Cell.link(r.control(), register.find(Kind.CONTROL, r.control())));
        fields.put("control_title", r -> Cell.text(title(r.control())));
        fields.put("scope", r -> scope(r.scope()));
        fields.put("applicability", r -> Cell.text(r.applicability().word()));
        fields.put("reason", r -> Cell.text(r.reason()));
        fields.put("status", r -> Cell.text(r.status().word()));
        fields.put("result", r -> Cell.text(r.result().word()));
        fields.put("confidence", r -> Cell.text(r.confidence().word()));
        fields.put("maturity", r -> Cell.number(r.maturity()));
        fields.put("owner", r -> Cell.text(r.owner()));
        fields.put("due", r -> Cell.day(r.due()));
        fields.put("next_review", r -> Cell.day(r.nextReview()));
        fields.put("evidence_count", r -> Cell.number(r.evidence().size()));
        fields.put("fresh_count", r -> Cell.number(fresh(r)));
        fields.put("evidence", this::firstEvidence);
        fields.put("holds", r -> Cell.number(holds.getOrDefault(r.id(), 0)));
        fields.put("note", r -> Cell.text(r.note()));
        return fields;
    }

    private String title(String control) {
        return snapshot.library().control(control).map(Control::title).orElse("");
    }

    private Cell scope(Scope scope) {
        return switch (scope) {
            case Scope.Organisation _, Scope.OfTool _, Scope.OfSelector _ -> Cell.text(scope.text());
            case Scope.OfApi(var api) -> Cell.link(api, register.find(Kind.API, api));
            case Scope.OfEndpoint(EndpointId endpoint) ->
                Cell.link(endpoint.toString(), register.find(Kind.ENDPOINT, endpoint.toString()));
        };
    }

    private long fresh(ControlRecord kept) {
        return kept.evidence().stream()
                .flatMap(id -> snapshot.state().evidence(id).stream())
                .filter(e -> e.freshAt(snapshot.at()))
                .count();
    }

    private Cell firstEvidence(ControlRecord kept) {
        if (kept.evidence().isEmpty()) {
            return Cell.EMPTY;
        }
        var first = kept.evidence().getFirst();
        var title = snapshot.state().evidence(first).map(Evidence::title).orElse(first);
        return Cell.link(title, register.find(Kind.EVIDENCE, first));
    }

    Map<String, Function<Evidence, Cell>> ofEvidence() {
        var fields = new LinkedHashMap<String, Function<Evidence, Cell>>();
        fields.put("evidence_id", e -> Cell.text(e.id(), Tone.MONO));
        fields.put("title", e -> Cell.text(e.title()));
        fields.put("kind", e -> Cell.text(e.form().word()));
        fields.put("reference", e -> Cell.text(e.reference(), e.form() == EvidenceKind.FILE ? Tone.MONO : Tone.PLAIN));
        fields.put("bytes", e -> e.form() == EvidenceKind.FILE ? Cell.number(e.bytes()) : Cell.EMPTY);
        fields.put("captured_on", e -> Cell.day(e.capturedOn()));
        fields.put("added_at", e -> new Cell.Moment(e.addedAt()));
        fields.put("collector", e -> Cell.text(e.collector()));
        fields.put("expires", e -> Cell.day(e.expires()));
        fields.put("days_left", e -> daysLeft(e.expires()));
        fields.put(
                "state",
                e -> e.freshAt(snapshot.at()) ? Cell.text("✓ fresh", Tone.HELD) : Cell.text("▲ expired", Tone.HIGH));
        fields.put("used_by_count", e -> Cell.number(usedBy(e).size()));
        fields.put(
                "used_by",
                e -> usedBy(e).isEmpty()
                        ? Cell.EMPTY
                        : Cell.link(
                                usedBy(e).getFirst(),
                                register.find(Kind.RECORD, usedBy(e).getFirst())));
        return fields;
    }

    private List<String> usedBy(Evidence piece) {
        return usedBy.getOrDefault(piece.id(), List.of());
    }

    private Cell daysLeft(@org.jspecify.annotations.Nullable LocalDate expires) {
        if (expires == null) {
            return Cell.EMPTY;
        }
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return Cell.number(ChronoUnit.DAYS.between(today, expires));
    }
}
