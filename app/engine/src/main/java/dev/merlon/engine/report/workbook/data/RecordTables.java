package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rows of Control_Status, Evidence and Exceptions can show.
final class RecordTables {

    static final String STATUS = "Control_Status";
    static final String EVIDENCE = "Evidence";
    static final String EXCEPTIONS = "Exceptions";

    private final Snapshot snapshot;
    private @Nullable Map<String, Integer> holds;
    private @Nullable Map<String, List<String>> usedBy;

    RecordTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Table<ControlRecord> status() {
        var about = new Table.About(
                STATUS,
                "One row per control and scope: applicability, status, result, confidence, owner, evidence",
                "Control owner, auditor",
                "Fresh evidence has not expired on the day of the report. Holds counts the outcomes that the record holds."
                        + " Tinted cells are for you to fill in.",
                "No control was recorded yet: record one in Merlon for an endpoint, an API or the organisation.");
        return Table.of(about, () -> snapshot.state().records(), ControlRecord::id)
                .text("status_id", "Status id", ControlRecord::id)
                .cell("control", "Control", r -> Cell.link(r.control(), LibraryTables.CONTROLS, r.control()))
                .text("control_title", "Title", r -> title(r.control()))
                .cell("scope", "Scope", r -> scope(r.scope()))
                .choice(
                        "applicability",
                        "Applicability",
                        "applicability",
                        r -> r.applicability().word())
                .input("reason", "Reason", ControlRecord::reason)
                .choice("status", "Status", "status", r -> r.status().word())
                .choice("result", "Result", "result", r -> r.result().word())
                .choice(
                        "confidence",
                        "Confidence",
                        "confidence",
                        r -> r.confidence().word())
                .input("maturity", "Maturity", Field.Kind.NUMBER, r -> Cell.number(r.maturity()))
                .input(
                        "target",
                        "Target",
                        Field.Kind.NUMBER,
                        r -> r.target() == 0 ? Cell.EMPTY : Cell.number(r.target()))
                .input("owner", "Owner", ControlRecord::owner)
                .input("due", "Due", Field.Kind.DAY, r -> Cell.day(r.due()))
                .input("next_review", "Next review", Field.Kind.DAY, r -> Cell.day(r.nextReview()))
                .count("evidence_count", "Evidence", r -> r.evidence().size())
                .count("fresh_count", "Fresh", this::fresh)
                .cell("first_evidence", "First evidence", this::firstEvidence)
                .input("evidence_ids", "Evidence ids", r -> Phrase.list(r.evidence()))
                .count("holds", "Holds", r -> holds().getOrDefault(r.id(), 0))
                .input("note", "Note", ControlRecord::note)
                .build();
    }

    private String title(String control) {
        return snapshot.library().control(control).map(Control::title).orElse("");
    }

    static Cell scope(Scope scope) {
        return switch (scope) {
            case Scope.OfApi(var api) -> Cell.link(scope.text(), InventoryTables.APIS, api);
            case Scope.OfEndpoint(var endpoint) ->
                Cell.link(scope.text(), InventoryTables.ENDPOINTS, endpoint.toString());
            case Scope.OfTool(var tool) -> Cell.link(scope.text(), AuditTables.TOOLS, tool);
            case Scope.Organisation _, Scope.OfSelector _ -> Cell.text(scope.text());
        };
    }

    private Map<String, Integer> holds() {
        var known = holds;
        if (known == null) {
            known = new HashMap<>();
            for (var outcome : (Iterable<dev.merlon.engine.model.rule.Outcome>)
                    snapshot.judgement().outcomes().filter(o -> o.state() == OutcomeState.HELD)::iterator) {
                for (var id : outcome.verdict().heldBy()) {
                    known.merge(id, 1, Integer::sum);
                }
            }
            holds = known;
        }
        return known;
    }

    private long fresh(ControlRecord kept) {
        return evidenceOf(kept).filter(e -> e.freshAt(snapshot.at())).count();
    }

    private Stream<Evidence> evidenceOf(ControlRecord kept) {
        return kept.evidence().stream().flatMap(id -> snapshot.state().evidence(id).stream());
    }

    private Cell firstEvidence(ControlRecord kept) {
        if (kept.evidence().isEmpty()) {
            return Cell.EMPTY;
        }
        var first = kept.evidence().getFirst();
        return Cell.link(snapshot.state().evidence(first).map(Evidence::title).orElse(first), EVIDENCE, first);
    }

    Table<Evidence> evidence() {
        var about = new Table.About(
                EVIDENCE,
                "Every file, link and note with its date, hash, expiry and what rests on it",
                "Auditor",
                "Captured is when it was made, added is when it came into the workspace. Files are kept in the workspace"
                        + " under their SHA-256. A new link or note goes into an empty row: title, link or note, day; its title"
                        + " may stand among the evidence ids of a control.",
                "No evidence was added yet: drop a file on a control record in Merlon.");
        return Table.of(about, () -> snapshot.state().evidence(), Evidence::id)
                .text("evidence_id", "Evidence", Evidence::id)
                .input("title", "Title", Evidence::title)
                .choice("kind", "Kind", "evidence_kind", e -> e.form().word())
                .input("reference", "SHA-256, link or note", Evidence::reference)
                .number("bytes", "Bytes", e -> e.form() == EvidenceKind.FILE ? Cell.number(e.bytes()) : Cell.EMPTY)
                .input("captured_on", "Captured on", Field.Kind.DAY, e -> Cell.day(e.capturedOn()))
                .moment("added_at", "Added at (UTC)", e -> Cell.moment(e.addedAt()))
                .input("collector", "Collector", Evidence::collector)
                .input("expires", "Expires", Field.Kind.DAY, e -> Cell.day(e.expires()))
                .number("days_left", "Days left", e -> daysLeft(e.expires()))
                .text("state", "State", e -> e.freshAt(snapshot.at()) ? "✓ fresh" : "▲ expired")
                .count("used_by_count", "Used by", e -> usedBy(e).size())
                .cell(
                        "used_by",
                        "First record",
                        e -> usedBy(e).isEmpty()
                                ? Cell.EMPTY
                                : Cell.link(
                                        usedBy(e).getFirst(), STATUS, usedBy(e).getFirst()))
                .spare(AuditTables.SPARE)
                .build();
    }

    private List<String> usedBy(Evidence piece) {
        var known = usedBy;
        if (known == null) {
            known = new HashMap<>();
            for (var kept : snapshot.state().records()) {
                for (var id : kept.evidence()) {
                    known.computeIfAbsent(id, _ -> new ArrayList<>()).add(kept.id());
                }
            }
            usedBy = known;
        }
        return known.getOrDefault(piece.id(), List.of());
    }

    LocalDate today() {
        return snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Cell daysLeft(@Nullable LocalDate last) {
        return last == null ? Cell.EMPTY : Cell.number(ChronoUnit.DAYS.between(today(), last));
    }

    Table<ExceptionRecord> exceptions() {
        var about = new Table.About(
                EXCEPTIONS,
                "Accepted deviations: reason, what protects meanwhile, who asked, who approved, when they end",
                "Auditor, risk owner",
                "Whoever asks for an exception cannot approve it. When one ends, what it let pass counts again. Tinted cells"
                        + " can be filled in while it is only requested.",
                "No exception was requested.");
        return Table.of(about, () -> snapshot.state().exceptions(), ExceptionRecord::id)
                .text("exception_id", "Exception", ExceptionRecord::id)
                .cell("waives", "Lets pass", RecordTables::waives)
                .cell("scope", "Scope", e -> scope(e.scope()))
                .text("state", "State", e -> e.standing(today()).word())
                .input("reason", "Reason", ExceptionRecord::reason)
                .input("compensation", "Protects meanwhile", ExceptionRecord::compensation)
                .text("requested_by", "Requested by", e -> e.requested().who())
                .moment(
                        "requested_at",
                        "Requested at",
                        e -> Cell.moment(e.requested().at()))
                .text(
                        "approved_by",
                        "Approved by",
                        e -> e.approval().map(Signature::who).orElse(""))
                .moment(
                        "approved_at",
                        "Approved at",
                        e -> Cell.moment(e.approval().map(Signature::at).orElse(null)))
                .day("from", "From", e -> Cell.day(e.from()))
                .input("until", "Until", Field.Kind.DAY, e -> Cell.day(e.until()))
                .number("days_left", "Days left", e -> daysLeft(e.lastDay()))
                .text(
                        "closed_by",
                        "Closed by",
                        e -> e.closing().map(Signature::who).orElse(""))
                .build();
    }

    private static Cell waives(ExceptionRecord exception) {
        var waived = exception.waived();
        return waived.rules().isEmpty()
                ? Cell.link(
                        waived.text(), LibraryTables.CONTROLS, waived.controls().getFirst())
                : Cell.link(waived.text(), LibraryTables.RULES, waived.rules().getFirst());
    }
}
