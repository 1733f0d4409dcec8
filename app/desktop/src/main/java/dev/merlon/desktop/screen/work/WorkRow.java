package dev.merlon.desktop.screen.work;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Tool;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A tool, finding or action as a line of the table.
///
/// @param state    status, severity and state, or what kind of tool it is
/// @param about    the control; of a tool how many controls it provides
/// @param where    its scope, in words where it has a short one
/// @param reaches  endpoints within
/// @param due      empty where there is none
/// @param late     open, and its day is past
record WorkRow(
        Entity entity,
        String id,
        String title,
        String state,
        String about,
        String where,
        int reaches,
        String owner,
        String due,
        boolean late) {

    static List<WorkRow> of(WorkTab tab, Snapshot snapshot) {
        var extents = Extents.of(snapshot);
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return tab.all(snapshot).stream()
                .map(entity -> of(entity, snapshot, extents, today))
                .toList();
    }

    private static WorkRow of(Entity entity, Snapshot snapshot, Extents extents, LocalDate today) {
        return switch (entity) {
            case Tool tool ->
                new WorkRow(
                        tool,
                        tool.id(),
                        tool.name(),
                        tool.type().word(),
                        provided(tool, snapshot),
                        tool.reach().text(),
                        extents.of(tool.reach()).list(snapshot.apis()).size(),
                        tool.responsible(),
                        "",
                        false);
            case AuditFinding f ->
                new WorkRow(
                        f,
                        f.id(),
                        f.title(),
                        f.severity().word() + ", " + f.state().word(),
                        f.control(),
                        f.scope().text(),
                        extents.of(f.scope()).list(snapshot.apis()).size(),
                        f.owner(),
                        Objects.toString(f.due(), ""),
                        f.overdue(today));
            case PlannedAction a ->
                new WorkRow(
                        a,
                        a.id(),
                        a.title(),
                        state(a),
                        a.control(),
                        a.scope().text(),
                        extents.of(a.scope()).list(snapshot.apis()).size(),
                        a.owner(),
                        Objects.toString(a.due(), ""),
                        a.overdue(today));
            default -> throw new IllegalArgumentException("no work: " + entity.kind());
        };
    }

    private static String provided(Tool tool, Snapshot snapshot) {
        var scope = "tool:" + tool.id();
        var controls = snapshot.state().records().stream()
                .filter(r -> r.scope().text().equals(scope))
                .count();
        return controls == 1 ? "1 control" : controls + " controls";
    }

    private static String state(PlannedAction action) {
        var all = action.milestones().size();
        var done = action.milestones().stream().filter(m -> m.done()).count();
        return all == 0 ? action.status().word() : action.status().word() + ", " + done + " of " + all;
    }

    boolean matches(String words) {
        var here = String.join(" ", id, title, state, about, where, owner).toLowerCase(Locale.ROOT);
        return here.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
