package dev.merlon.desktop.screen.reports;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.report.Excerpt;
import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.pdf.PdfPages;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which report is chosen, its preview, and what was exported before. Used on the FX thread; knows no control.
public final class ReportsViewModel {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final List<ReportFormat> formats;
    private final ReadOnlyObjectWrapper<ReportFormat> chosen;
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Exported>> exported = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(new Scope.Organisation());
    private final ReadOnlyObjectWrapper<@Nullable Drawn> page = new ReadOnlyObjectWrapper<>();
    private final Map<Key, Preview> known = new HashMap<>();
    private @Nullable Snapshot snapshot;
    private long lastWork = -1;

    private record Key(ReportFormat format, Scope scope) {}

    /// A page as it prints.
    ///
    /// @param number  0 for the first
    public record Drawn(int number, PdfPages.Image image) {}

    /// @param formats  at least one; the first is chosen
    public ReportsViewModel(List<ReportFormat> formats) {
        this.formats = List.copyOf(formats);
        chosen = new ReadOnlyObjectWrapper<>(formats.getFirst());
    }

    /// Reports for people, each in the first of its forms.
    public List<ReportFormat> templates() {
        var ids = new HashSet<String>();
        return formats.stream().filter(f -> !f.plain() && ids.add(f.id())).toList();
    }

    /// The forms that the chosen report can be written in.
    public List<ReportFormat> forms() {
        return formats.stream().filter(f -> f.id().equals(chosen.get().id())).toList();
    }

    /// Formats for machines.
    public List<ReportFormat> plain() {
        return formats.stream().filter(ReportFormat::plain).toList();
    }

    public ReadOnlyObjectProperty<ReportFormat> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(ReportFormat format) {
        preview.set(known.get(new Key(format, scope.get())));
        chosen.set(format);
    }

    /// What reports are about.
    public ReadOnlyObjectProperty<Scope> scope() {
        return scope.getReadOnlyProperty();
    }

    public void choose(Scope other) {
        preview.set(known.get(new Key(chosen.get(), other)));
        scope.set(other);
    }

    /// The page of a preview that was drawn last; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Drawn> page() {
        return page.getReadOnlyProperty();
    }

    /// Takes a page that was drawn; of a preview that is no longer shown it is dropped.
    public void drawn(Preview.Pages pages, int number, PdfPages.Image image) {
        if (pages.equals(preview.get())) {
            page.set(new Drawn(number, image));
        }
    }

    /// Null while it is being made.
    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// The newest first.
    public ReadOnlyObjectProperty<List<Exported>> exported() {
        return exported.getReadOnlyProperty();
    }

    /// Follows the workspace. Previews are forgotten where something that a report tells has changed: choices
    /// of view, such as the list of exports itself, are none of it.
    public void show(Snapshot now) {
        var work = lastWork(now);
        if (work != lastWork) {
            known.clear();
            preview.set(null);
        }
        lastWork = work;
        snapshot = now;
        if (!(scope.get() instanceof Scope.Organisation) && Excerpt.size(now, scope.get()) == 0) {
            choose(new Scope.Organisation());
        }
        exported.set(now.state().setting(Exported.SETTING).map(Exported::read).orElse(List.of()));
    }

    /// Takes a preview that was made of this snapshot; one that comes too late to be true is dropped.
    public void previewed(ReportFormat format, Scope about, Snapshot of, Preview made) {
        if (lastWork(of) != lastWork) {
            return;
        }
        known.put(new Key(format, about), made);
        if (chosen.get().equals(format) && scope.get().equals(about)) {
            preview.set(made);
        }
    }

    /// The number of the newest entry that is more than a choice of view; 0 where there is none.
    private static long lastWork(Snapshot snapshot) {
        return snapshot.journal().stream()
                .filter(e -> e.change().edits().stream().anyMatch(edit -> edit.kind() != EntityKind.SETTING))
                .mapToLong(e -> e.number())
                .findFirst()
                .orElse(0);
    }

    /// `retail-bank-2026-11-23.xlsx`: the workspace's name as a file name, and the day.
    public String fileName() {
        var now = Objects.requireNonNull(snapshot, "no workspace is shown");
        var name = now.state()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        var day = DAY.format(now.at().atZone(ZoneId.systemDefault()));
        return (name.isEmpty() ? "report" : name) + "-" + day + chosen.get().ending();
    }

    /// The file with the format's ending, where the user left it out.
    public static Path withEnding(Path file, ReportFormat format) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(format.ending())
                ? file
                : file.resolveSibling(name + format.ending());
    }
}
