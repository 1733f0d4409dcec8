package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The action plan, one line for an action. Its milestones stand in one cell, separated by semicolons:
/// `2026-12-01 Choose limits (done 2026-11-30); 2027-01-15 Switch on`.
public final class ActionSheet extends CsvSheet<PlannedAction> {

    private static final Pattern MILESTONE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([^;(]++)(?:\\(done (\\d{4}-\\d{2}-\\d{2})\\))?");

    public ActionSheet() {
        super(
                List.of(
                        "id",
                        "title",
                        "status",
                        "findings",
                        "control",
                        "scope",
                        "outcome",
                        "owner",
                        "resources",
                        "due",
                        "milestones",
                        "note"),
                List.of("id", "title", "scope"));
    }

    @Override
    List<PlannedAction> all(Snapshot snapshot) {
        return snapshot.state().actions();
    }

    @Override
    List<String> cells(PlannedAction each) {
        return List.of(
                each.id(),
                each.title(),
                each.status().word(),
                String.join("; ", each.findings()),
                each.control(),
                each.scope().text(),
                each.outcome(),
                each.owner(),
                each.resources(),
                Objects.toString(each.due(), ""),
                each.milestones().stream().map(ActionSheet::text).collect(Collectors.joining("; ")),
                each.note());
    }

    private static String text(Milestone each) {
        var text = each.due() + " " + each.title().replaceAll("[;(]", ",");
        return each.doneOn() == null ? text : text + " (done " + each.doneOn() + ")";
    }

    @Override
    PlannedAction read(CsvRow row, Snapshot snapshot) {
        var id = row.required("id");
        var title = row.required("title");
        var scope = row.scope("scope", snapshot);
        var before = snapshot.state()
                .entity(EntityKind.ACTION, id)
                .map(PlannedAction.class::cast)
                .orElseGet(() -> PlannedAction.planned(id, title, "", scope, ""));
        var control = row.text("control", before.control());
        if (!control.isEmpty() && snapshot.library().control(control).isEmpty()) {
            row.refuse("control", "no control is called " + control);
        }
        var findings = row.list("findings", before.findings());
        findings.stream()
                .filter(f ->
                        snapshot.state().entity(EntityKind.AUDIT_FINDING, f).isEmpty())
                .forEach(f -> row.refuse("findings", "the workspace has no finding " + f));
        return new PlannedAction(
                id,
                title,
                row.word("status", ActionStatus.values(), ActionStatus::word, before.status()),
                findings,
                control,
                scope,
                row.text("outcome", before.outcome()),
                row.text("owner", before.owner()),
                row.text("resources", before.resources()),
                row.date("due", before.due()),
                milestones(row, before.milestones()),
                row.text("note", before.note()));
    }

    private static List<Milestone> milestones(CsvRow row, List<Milestone> before) {
        var written = before.stream().map(ActionSheet::text).toList();
        var texts = row.list("milestones", written);
        if (texts.equals(written)) {
            return before;
        }
        var milestones = new ArrayList<Milestone>();
        for (var text : texts) {
            var parts = MILESTONE.matcher(text);
            if (!parts.matches()) {
                row.refuse("milestones", "a milestone is as in 2026-12-01 Choose limits, not " + text);
                continue;
            }
            var due = row.day("milestones", parts.group(1));
            if (due != null) {
                var done = parts.group(3) == null ? null : row.day("milestones", parts.group(3));
                milestones.add(new Milestone(parts.group(2).strip(), due, done));
            }
        }
        return milestones;
    }
}
