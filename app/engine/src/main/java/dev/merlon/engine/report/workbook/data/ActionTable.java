package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The plan of action: what somebody decided to fix, by rule and API, and controls that are being built. The
/// columns follow the FedRAMP template for a plan of action and milestones, so that rows can be pasted there.
final class ActionTable {

    static final String ID = "POAM";

    private final Snapshot snapshot;

    ActionTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// @param link      to the finding or the record behind it
    /// @param planned   the action of the plan; null where the row follows from a decision or a record
    /// @param severity  null for a control that is being built
    record Action(
            String id,
            @Nullable PlannedAction planned,
            String weakness,
            String source,
            Cell behind,
            String asset,
            String status,
            String owner,
            @Nullable LocalDate due,
            String milestones,
            LocalDate since,
            @Nullable Severity severity,
            int places) {

        String ofPlan(Function<PlannedAction, String> field) {
            return planned == null ? "" : field.apply(planned);
        }
    }

    Table<Action> table() {
        var about = new Table.About(
                ID,
                "The plan of action: what will be fixed, by whom, by when, and which controls are being built",
                "Risk owner, auditor",
                "The actions of the plan, then one row per rule and API that somebody decided to fix, and per control that is"
                        + " being built and that no action is about. Tinted cells can be filled in where the id begins with action;"
                        + " the others follow decisions and records. A new action goes into an empty row: weakness, asset"
                        + " as a scope, and who owns it.",
                "Nothing is planned: no action, no decision to fix, no control that is being built.");
        return Table.of(about, this::actions, Action::id)
                .text("poam_id", "Action", Action::id)
                .input("weakness", "Weakness", Action::weakness)
                .input("behind", "Finding or record", Field.Kind.TEXT, Action::behind)
                .text("source", "Found by", Action::source)
                .input("asset", "Asset", Action::asset)
                .count("places", "Places", Action::places)
                .choice("status", "Status", "action_status", Action::status)
                .input("owner", "Owner", Action::owner)
                .input("resources", "Resources", a -> a.ofPlan(PlannedAction::resources))
                .input("planned", "Planned finish", Field.Kind.DAY, a -> Cell.day(a.due()))
                .input("milestones", "Milestones", Action::milestones)
                .text("risk", "Risk", a -> {
                    var severity = a.severity();
                    return severity == null ? "" : Phrase.mark(severity);
                })
                .day("since", "Since", a -> Cell.day(a.since()))
                .number("days_open", "Days open", a -> Cell.number(ChronoUnit.DAYS.between(a.since(), today())))
                .text("overdue", "Overdue", this::overdue)
                .input("note", "Note", a -> a.ofPlan(PlannedAction::note))
                .spare(AuditTables.SPARE)
                .build();
    }

    private String overdue(Action action) {
        var planned = action.planned();
        var due = action.due();
        var late = planned == null ? due != null && due.isBefore(today()) : planned.overdue(today());
        return late ? "▲ overdue" : due == null ? "no date" : "no";
    }

    private LocalDate today() {
        return snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        snapshot.state().actions().forEach(a -> actions.add(ofPlan(a)));
        var covered = snapshot.state().actions();
        Map<String, List<Outcome>> toFix = snapshot.judgement()
                .live()
                .filter(o -> o.decided().map(Decision::decided).orElse(null) == DecisionKind.WILL_FIX)
                .filter(o -> covered.stream().noneMatch(a -> a.outcome().equals(o.id())))
                .collect(Collectors.groupingBy(
                        o -> o.rule().id() + "@" + o.api(), LinkedHashMap::new, Collectors.toList()));
        toFix.forEach((id, outcomes) -> actions.add(ofOutcomes(id, outcomes)));
        for (var kept : snapshot.state().records()) {
            var underWay = kept.status() == WorkStatus.PLANNED
                    || kept.status() == WorkStatus.IN_PROGRESS
                    || kept.status() == WorkStatus.DEGRADED;
            var planned = covered.stream()
                    .anyMatch(
                            a -> a.control().equals(kept.control()) && a.scope().equals(kept.scope()));
            if (underWay && !planned && kept.applicability() == Applicability.APPLIES) {
                actions.add(ofRecord(kept));
            }
        }
        return actions;
    }

    private Action ofPlan(PlannedAction action) {
        var findings = snapshot.state().findings().stream()
                .filter(f -> action.findings().contains(f.id()))
                .toList();
        var worst = findings.stream()
                .map(AuditFinding::severity)
                .max(Severity::compareTo)
                .orElse(null);
        return new Action(
                "action:" + action.id(),
                action,
                action.title(),
                findings.isEmpty()
                        ? "plan"
                        : findings.stream().map(AuditFinding::source).distinct().collect(Collectors.joining(", ")),
                action.findings().isEmpty()
                        ? Cell.link(action.control(), LibraryTables.CONTROLS, action.control())
                        : Cell.link(
                                Phrase.list(action.findings()),
                                AuditTables.FINDINGS,
                                action.findings().getFirst()),
                action.scope().text(),
                action.status().word(),
                action.owner(),
                action.due(),
                action.milestones().stream()
                        .map(m -> m.due() + " " + m.title() + (m.done() ? " (done " + m.doneOn() + ")" : ""))
                        .collect(Collectors.joining("\n")),
                recordedOn(action.id()),
                worst,
                1);
    }

    private static Action ofOutcomes(String id, List<Outcome> outcomes) {
        var first = outcomes.getFirst();
        var decisions = outcomes.stream().flatMap(o -> o.decided().stream()).toList();
        var worst = outcomes.stream()
                .map(Outcome::severity)
                .max(Severity::compareTo)
                .orElseThrow();
        var planned = decisions.stream()
                .map(Decision::until)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        var since = decisions.stream()
                .map(d -> d.at().atZone(ZoneOffset.UTC).toLocalDate())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Action(
                "decision:" + id,
                null,
                Phrase.general(first.rule()),
                "rule " + first.rule().id(),
                Cell.link(first.id(), OutcomeTables.sheetOf(first.rule().kind()), first.id()),
                first.subject().api().name(),
                DecisionKind.WILL_FIX.word(),
                decisions.stream().map(Decision::who).distinct().collect(Collectors.joining(", ")),
                planned,
                decisions.stream()
                        .map(Decision::reason)
                        .filter(r -> !r.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                since,
                worst,
                outcomes.size());
    }

    private Action ofRecord(ControlRecord kept) {
        var title =
                snapshot.library().control(kept.control()).map(c -> c.title()).orElse(kept.control());
        return new Action(
                "record:" + kept.id(),
                null,
                title + " is " + kept.status().word(),
                "control record",
                Cell.link(kept.id(), RecordTables.STATUS, kept.id()),
                kept.scope().text(),
                kept.status().word(),
                kept.owner(),
                kept.due(),
                kept.note(),
                recordedOn(kept.id()),
                null,
                1);
    }

    /// The day of the oldest entry of the journal about it; the day of the report where there is none.
    private LocalDate recordedOn(String id) {
        return snapshot.journal().stream()
                .filter(e -> e.change().edits().stream().anyMatch(x -> x.id().equals(id)))
                .map(e -> e.at().atZone(ZoneOffset.UTC).toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(today());
    }
}
