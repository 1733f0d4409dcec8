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

    /// @param expires  as the form has it now; it may differ from what the evidence says
    record Kept(Evidence evidence, @Nullable LocalDate expires) implements Attachment {

        public Kept(Evidence evidence) {
            this(evidence, evidence.expires());
        }
    }

    /// A file that still lies where the user has it.
    record OfFile(Path file, @Nullable LocalDate expires) implements Attachment {}

    record OfLink(String link, @Nullable LocalDate expires) implements Attachment {}

    record OfNote(String text, @Nullable LocalDate expires) implements Attachment {}

    /// The last day on which it counts; null where it always does.
    @Nullable
    LocalDate expires();

    default Attachment expiring(@Nullable LocalDate day) {
        return switch (this) {
            case Kept(var evidence, var _) -> new Kept(evidence, day);
            case OfFile(var file, var _) -> new OfFile(file, day);
            case OfLink(var link, var _) -> new OfLink(link, day);
            case OfNote(var text, var _) -> new OfNote(text, day);
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
    default Evidence keep(Workspace workspace, String collector) throws WorkbenchException {
        return switch (this) {
            case Kept(var evidence, var day) -> ending(evidence, day);
            case OfFile(var file, var day) ->
                workspace.keepFile(
                        file,
                        collector,
                        workspace.snapshot().at().atZone(ZoneOffset.UTC).toLocalDate(),
                        day);
            case OfLink(var link, var day) -> workspace.describe(EvidenceKind.LINK, link, link, collector, day);
            case OfNote(var text, var day) -> workspace.describe(EvidenceKind.NOTE, text, text, collector, day);
        };
    }

    /// Stands for the evidence while nothing is written down.
    default Evidence imagined(int number, Instant now) {
        return this instanceof Kept(var evidence, var day)
                ? ending(evidence, day)
                : new Evidence(
                        "imagined-" + number,
                        form(),
                        title(),
                        "",
                        0,
                        now.atZone(ZoneOffset.UTC).toLocalDate(),
                        now,
                        "",
                        expires());
    }

    private static Evidence ending(Evidence e, @Nullable LocalDate day) {
        return new Evidence(
                e.id(), e.form(), e.title(), e.reference(), e.bytes(), e.capturedOn(), e.addedAt(), e.collector(), day);
    }
}
