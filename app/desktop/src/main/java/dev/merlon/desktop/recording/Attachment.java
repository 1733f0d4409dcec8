package dev.merlon.desktop.recording;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Evidence in a form: what the workspace keeps already, or what it will keep once the record is written down.
public sealed interface Attachment {

    /// @param stamp  as the form has it now; it may differ from what the evidence says
    record Kept(Evidence evidence, Stamp stamp) implements Attachment {

        public Kept(Evidence evidence) {
            this(evidence, Stamp.of(evidence));
        }
    }

    /// A file that still lies where the user has it.
    record OfFile(Path file, Stamp stamp) implements Attachment {}

    record OfLink(String link, Stamp stamp) implements Attachment {}

    record OfNote(String text, Stamp stamp) implements Attachment {}

    Stamp stamp();

    /// The last day on which it counts; null where it always does.
    default @Nullable LocalDate expires() {
        return stamp().expires();
    }

    default Attachment stamped(Stamp stamp) {
        return switch (this) {
            case Kept(var evidence, var _) -> new Kept(evidence, stamp);
            case OfFile(var file, var _) -> new OfFile(file, stamp);
            case OfLink(var link, var _) -> new OfLink(link, stamp);
            case OfNote(var text, var _) -> new OfNote(text, stamp);
        };
    }

    default EvidenceKind form() {
        return switch (this) {
            case Kept(var evidence, var _) -> evidence.form();
            case OfFile _ -> EvidenceKind.FILE;
            case OfLink _ -> EvidenceKind.LINK;
            case OfNote _ -> EvidenceKind.NOTE;
        };
    }

    /// The file's name, the link, the note.
    default String title() {
        return switch (this) {
            case Kept(var evidence, var _) -> evidence.title();
            case OfFile(var file, var _) -> String.valueOf(file.getFileName());
            case OfLink(var link, var _) -> link;
            case OfNote(var text, var _) -> text;
        };
    }

    /// Whether it counts on the day: its last day included.
    default boolean freshOn(LocalDate day) {
        var last = expires();
        return last == null || !day.isAfter(last);
    }

    /// The evidence itself; a file is copied into the workspace. Reads files, so it is called off the FX thread.
    default Evidence keep(Workspace workspace, String who) throws WorkbenchException {
        return stamp().on(
                        switch (this) {
                            case Kept(var evidence, var _) -> evidence;
                            case OfFile(var file, var stamp) ->
                                workspace.keepFile(
                                        file, who, day(workspace.snapshot().at()), stamp.expires());
                            case OfLink(var link, var stamp) ->
                                workspace.describe(EvidenceKind.LINK, link, link, who, stamp.expires());
                            case OfNote(var text, var stamp) ->
                                workspace.describe(EvidenceKind.NOTE, text, text, who, stamp.expires());
                        });
    }

    /// Stands for the evidence while nothing is written down.
    default Evidence imagined(int number, Instant now) {
        var counts = this instanceof Kept(var evidence, var _)
                ? evidence
                : new Evidence("imagined-" + number, form(), title(), "", 0, day(now), now, "", null);
        return Stamp.expiring(expires()).on(counts);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
