package dev.merlon.desktop.screen.controls;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What happened to one record, read off the journal.
final class RecordHistory {

    /// @param what  "Work status planned → in place; evidence added: scan.pdf"
    record Line(String what, String who, Instant at) {}

    private final Map<String, String> titles = new HashMap<>();

    private RecordHistory(Snapshot snapshot) {
        for (var entry : snapshot.journal()) {
            for (var edit : entry.change().edits()) {
                if (edit.after() instanceof Evidence evidence) {
                    titles.putIfAbsent(evidence.id(), evidence.title());
                }
            }
        }
        snapshot.state().evidence().forEach(e -> titles.put(e.id(), e.title()));
    }

    /// The newest first.
    ///
    /// @param id  the record's
    static List<Line> of(String id, Snapshot snapshot) {
        var history = new RecordHistory(snapshot);
        var lines = new ArrayList<Line>();
        for (var entry : snapshot.journal()) {
            for (var edit : entry.change().edits()) {
                if (edit.kind() == EntityKind.CONTROL_RECORD && edit.id().equals(id)) {
                    lines.add(new Line(history.words(entry, edit), entry.who(), entry.at()));
                }
            }
        }
        return lines;
    }

    private String words(JournalEntry entry, Edit edit) {
        var words = words(edit);
        return entry.takesBack().isEmpty()
                ? words
                : "Taken back: " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private String words(Edit edit) {
        if (!(edit.after() instanceof ControlRecord now)) {
            return "Record removed";
        }
        if (!(edit.before() instanceof ControlRecord was)) {
            return "Recorded: " + now.status().word() + ", " + now.result().word() + ", "
                    + now.confidence().word();
        }
        var changes = differences(was, now);
        var text = changes.isEmpty() ? "recorded again" : String.join("; ", changes);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private List<String> differences(ControlRecord was, ControlRecord now) {
        var changes = new ArrayList<String>();
        turned(
                changes,
                "applicability",
                was.applicability().word(),
                now.applicability().word());
        turned(changes, "work status", was.status().word(), now.status().word());
        turned(changes, "result", was.result().word(), now.result().word());
        turned(changes, "confidence", was.confidence().word(), now.confidence().word());
        evidence(changes, "evidence added: ", now.evidence(), was.evidence());
        evidence(changes, "evidence taken off: ", was.evidence(), now.evidence());
        turned(changes, "owner", was.owner(), now.owner());
        turned(changes, "due", day(was.due()), day(now.due()));
        turned(changes, "next review", day(was.nextReview()), day(now.nextReview()));
        turned(changes, "maturity", Integer.toString(was.maturity()), Integer.toString(now.maturity()));
        said(changes, "reason", was.reason(), now.reason());
        said(changes, "note", was.note(), now.note());
        return changes;
    }

    private static void turned(List<String> changes, String what, String was, String now) {
        if (!was.equals(now)) {
            changes.add(what + " " + (was.isEmpty() ? "none" : was) + " → " + (now.isEmpty() ? "none" : now));
        }
    }

    private static void said(List<String> changes, String what, String was, String now) {
        if (!was.equals(now)) {
            changes.add(what + (now.isEmpty() ? " taken off" : was.isEmpty() ? " added" : " changed"));
        }
    }

    private void evidence(List<String> changes, String what, List<String> here, List<String> there) {
        for (var id : here) {
            if (!there.contains(id)) {
                changes.add(what + titles.getOrDefault(id, id));
            }
        }
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
