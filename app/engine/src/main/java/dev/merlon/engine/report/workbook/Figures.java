package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Figures of the dashboard as formulas over the tables, each with the value that it computes to.
///
/// @param tables  for each table that Excel's limits split, all its parts; by the plan's id
record Figures(Snapshot snapshot, java.util.Map<String, List<SheetPlan>> tables) {

    /// Those of the kind that fire, that no decision settles, at the severity.
    Cell live(RuleKind kind, Severity severity, Tone tone) {
        var count = snapshot.judgement()
                .live()
                .filter(o -> o.rule().kind() == kind && o.severity() == severity)
                .count();
        var id = sheetOf(kind);
        return counted(id, List.of("counts", "yes", "severity", Phrase.mark(severity)), count, tone);
    }

    Cell live(RuleKind kind, Tone tone) {
        var count =
                snapshot.judgement().live().filter(o -> o.rule().kind() == kind).count();
        return counted(sheetOf(kind), List.of("counts", "yes"), count, tone);
    }

    /// The sum of a column of counts, over endpoints and APIs.
    Cell considered(String field, long count, Tone tone) {
        return formula(List.of("endpoints", "apis"), "SUM", field, "", count, tone);
    }

    Cell endpoints(Tone tone) {
        return formula(
                List.of("endpoints"),
                "COUNTA",
                "endpoint_id",
                "",
                snapshot.endpoints().count(),
                tone);
    }

    Cell records(WorkStatus status) {
        var count = snapshot.state().records().stream()
                .filter(r -> r.status() == status)
                .count();
        return counted("control-status", List.of("status", status.word()), count, Tone.NUMBER);
    }

    /// Evidence that expires after the first and up to the second day.
    Cell expiring(LocalDate after, LocalDate upTo) {
        var count = snapshot.state().evidence().stream()
                .map(Evidence::expires)
                .filter(Objects::nonNull)
                .filter(d -> d.isAfter(after) && !d.isAfter(upTo))
                .count();
        return counted(
                "evidence",
                List.of("expires", ">" + serial(after), "expires", "<=" + serial(upTo)),
                count,
                Tone.NUMBER);
    }

    LocalDate today() {
        return snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The share of the catalogue's controls that a tested or audited record with fresh evidence proves somewhere.
    double provenShare() {
        var catalogue = snapshot.library().controls().size();
        var proven = snapshot.state().records().stream()
                .filter(this::proves)
                .map(ControlRecord::control)
                .distinct()
                .count();
        return catalogue == 0 ? 0 : (double) proven / catalogue;
    }

    private boolean proves(ControlRecord kept) {
        return kept.status() == WorkStatus.IN_PLACE
                && kept.confidence().proves()
                && kept.evidence().stream()
                        .flatMap(id -> snapshot.state().evidence(id).stream())
                        .anyMatch(e -> e.freshAt(snapshot.at()));
    }

    long count(java.util.function.Predicate<Outcome> which) {
        return snapshot.judgement().outcomes().filter(which).count();
    }

    private static String sheetOf(RuleKind kind) {
        return kind == RuleKind.THREAT ? "threats" : "findings";
    }

    /// @param criteria  field and value in turn; all of them have to be met
    private Cell counted(String id, List<String> criteria, long count, Tone tone) {
        var terms = Objects.requireNonNullElse(tables.get(id), List.<SheetPlan>of()).stream()
                .map(p -> countIfs(p, criteria))
                .toList();
        return terms.isEmpty() || terms.contains("")
                ? new Cell.Number(count, tone, null)
                : new Cell.Formula(String.join("+", terms), count, tone);
    }

    private static String countIfs(SheetPlan plan, List<String> criteria) {
        var parts = new java.util.ArrayList<String>();
        for (var i = 0; i < criteria.size(); i += 2) {
            var reference = plan.reference(criteria.get(i));
            if (reference.isEmpty()) {
                return "";
            }
            parts.add(reference + ",\"" + criteria.get(i + 1) + "\"");
        }
        return "COUNTIFS(" + String.join(",", parts) + ")";
    }

    private Cell formula(List<String> ids, String function, String field, String rest, double value, Tone tone) {
        var terms = ids.stream()
                .flatMap(id -> Objects.requireNonNullElse(tables.get(id), List.<SheetPlan>of()).stream())
                .map(p -> p.reference(field))
                .collect(Collectors.toList());
        return terms.isEmpty() || terms.contains("")
                ? new Cell.Number(value, tone, null)
                : new Cell.Formula(function + "(" + String.join(",", terms) + rest + ")", value, tone);
    }

    private static long serial(LocalDate day) {
        return day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    }
}
