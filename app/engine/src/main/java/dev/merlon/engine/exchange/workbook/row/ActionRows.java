package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The action plan. Its other rows follow from decisions and control records, and are changed there.
final class ActionRows implements RowWriter {

    private static final String OF_PLAN = "action:";
    private static final Pattern MILESTONE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(.*?)(?:\\s*\\(done (\\d{4}-\\d{2}-\\d{2})\\))?");

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        if (!id.startsWith(OF_PLAN)) {
            cells.refuseRow(
                    id.startsWith("record:")
                            ? "the row follows from a control record; change it on Control_Status"
                            : "the row follows from decisions; change them on Threats or Findings");
            return;
        }
        draft.find(EntityKind.ACTION, id.substring(OF_PLAN.length()), PlannedAction.class)
                .ifPresent(before -> {
                    var after = action(before, cells, draft);
                    if (cells.refused().isEmpty()) {
                        draft.put(after);
                    }
                });
    }

    private static PlannedAction action(PlannedAction before, RowCells cells, Draft draft) {
        if (cells.has("weakness") && cells.text("weakness", "").isEmpty()) {
            cells.refuse("weakness", "it cannot be empty");
        }
        var behind = behind(before, cells, draft);
        return new PlannedAction(
                before.id(),
                cells.text("weakness", before.title()),
                cells.word("status", ActionStatus.values(), ActionStatus::word, before.status()),
                behind.findings(),
                behind.control(),
                cells.scope("asset", draft.now(), before.scope()),
                before.outcome(),
                cells.text("owner", before.owner()),
                cells.text("resources", before.resources()),
                cells.day("planned", before.due()),
                milestones(before, cells),
                cells.text("note", before.note()));
    }

    private record Behind(List<String> findings, String control) {}

    /// The cell names findings, or else the control; a control that stands behind findings does not show.
    private static Behind behind(PlannedAction before, RowCells cells, Draft draft) {
        if (!cells.has("behind")) {
            return new Behind(before.findings(), before.control());
        }
        var findings = new ArrayList<String>();
        var control = before.findings().isEmpty() ? "" : before.control();
        for (var name : cells.list("behind", List.of())) {
            if (draft.find(EntityKind.AUDIT_FINDING, name, AuditFinding.class).isPresent()) {
                findings.add(name);
            } else if (draft.now().library().control(name).isPresent()) {
                control = name;
            } else {
                cells.refuse("behind", "neither a finding nor a control is called " + name);
            }
        }
        return new Behind(findings, control);
    }

    private static List<Milestone> milestones(PlannedAction before, RowCells cells) {
        if (!cells.has("milestones")) {
            return before.milestones();
        }
        var milestones = new ArrayList<Milestone>();
        for (var line : cells.text("milestones", "").lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            var parts = MILESTONE.matcher(line);
            var due = parts.matches() ? day(parts.group(1)) : null;
            var done = due == null || parts.group(3) == null ? null : day(parts.group(3));
            if (due == null || parts.group(2).isBlank() || (parts.group(3) != null && done == null)) {
                cells.refuse("milestones", "a milestone is a line such as 2026-12-01 Choose limits (done 2026-11-30)");
            } else {
                milestones.add(new Milestone(parts.group(2), due, done));
            }
        }
        return milestones;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    @Override
    public boolean add(RowCells cells, Draft draft) {
        var title = cells.required("weakness", "Weakness");
        cells.required("asset", "Asset");
        var blank = PlannedAction.planned(draft.next(EntityKind.ACTION, "A-"), title, "", new Scope.Organisation(), "");
        var made = action(blank, cells, draft);
        if (!cells.refused().isEmpty()
                || draft.all(EntityKind.ACTION, PlannedAction.class).stream()
                        .anyMatch(a -> a.title().equals(made.title())
                                && a.scope().equals(made.scope())
                                && a.findings().equals(made.findings())
                                && a.control().equals(made.control()))) {
            return false;
        }
        draft.put(made);
        return true;
    }
}
