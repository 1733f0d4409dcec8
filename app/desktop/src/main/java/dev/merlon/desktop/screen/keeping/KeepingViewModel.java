package dev.merlon.desktop.screen.keeping;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.SealRecord;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.seal.SealVerdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was sealed so far, and what a look at a sealed file found. Used on the FX thread; knows no control.
final class KeepingViewModel {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /// What a look at a file found, line by line.
    ///
    /// @param file       its name
    /// @param identical  nothing differs
    /// @param lines      what is as it was sealed, what to know besides, and what differs
    record Findings(String file, boolean identical, List<Line> lines) {
        Findings {
            lines = List.copyOf(lines);
        }
    }

    /// @param kind  says how to read it
    record Line(Kind kind, String text) {}

    enum Kind {
        SAME,
        NOTE,
        DIFFERENT
    }

    private final ReadOnlyObjectWrapper<List<SealRecord>> seals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Findings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
    private String name = "workspace";

    /// The newest first.
    ReadOnlyObjectProperty<List<SealRecord>> seals() {
        return seals.getReadOnlyProperty();
    }

    /// Null until a file was looked at.
    ReadOnlyObjectProperty<@Nullable Findings> findings() {
        return findings.getReadOnlyProperty();
    }

    /// Whether a workspace with a folder is open: there is something to back up and to seal.
    ReadOnlyBooleanProperty kept() {
        return kept.getReadOnlyProperty();
    }

    /// @param now  null where no workspace is open
    void show(@Nullable Snapshot now, boolean inFolder) {
        kept.set(now != null && inFolder);
        seals.set(
                now == null
                        ? List.of()
                        : now.state().seals().stream()
                                .sorted(Comparator.comparing(SealRecord::at).reversed())
                                .toList());
        name = now == null ? "workspace" : slug(now.state().name());
    }

    void found(Path file, SealVerdict verdict) {
        var lines = new ArrayList<Line>();
        verdict.problems().forEach(p -> lines.add(new Line(Kind.DIFFERENT, p.text())));
        verdict.passed().forEach(text -> lines.add(new Line(Kind.SAME, text)));
        verdict.notes().forEach(text -> lines.add(new Line(Kind.NOTE, text)));
        findings.set(new Findings(String.valueOf(file.getFileName()), verdict.identical(), lines));
    }

    /// What could not be looked at at all.
    void refused(Path file, List<Problem> problems) {
        findings.set(new Findings(
                String.valueOf(file.getFileName()),
                false,
                problems.stream().map(p -> new Line(Kind.DIFFERENT, p.text())).toList()));
    }

    /// `retail-bank-2026-11-25.sealed.zip`.
    String fileName(Instant now, String ending) {
        return name + "-" + DAY.format(now.atZone(ZoneId.systemDefault())) + ending;
    }

    /// With the ending that the user left out.
    static Path withEnding(Path file, String ending) {
        var chosen = String.valueOf(file.getFileName());
        return chosen.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(chosen + ending);
    }

    private static String slug(String text) {
        var slug = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "workspace" : slug;
    }
}
