package dev.merlon.desktop.screen.reports;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.Preview;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the chosen report takes in, the one button that writes it, and what was written before.
final class ExportInspector {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Texts texts;
    private final ReportsViewModel model;
    private final ReportsActions actions;
    private final Label scope = new Label();
    private final Label format = new Label();
    private final Label file = new Label();
    private final Label holds = text("");
    private final Button export;
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private final VBox work = new VBox(4);
    private final VBox before = new VBox();
    private @Nullable Snapshot snapshot;

    ExportInspector(Texts texts, InspectorPane pane, ReportsViewModel model, ReportsActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        export = Buttons.primary(
                texts.get("export"),
                Feather.DOWNLOAD,
                () -> actions.export(model.chosen().get()));
        export.setId("export");
        export.setMaxWidth(Double.MAX_VALUE);
        file.getStyleClass().addAll("small", "muted");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        work();
        pane.show(
                texts.get("export"),
                KeyValueRow.of(texts.get("inspect.scope"), scope),
                KeyValueRow.of(texts.get("inspect.format"), format),
                new SectionTitle(texts.get("inspect.holds")),
                holds,
                new VBox(6, export, work, file),
                new SectionTitle(texts.get("before")),
                before);
        model.chosen().addListener((_, _, _) -> write());
        model.preview().addListener((_, _, _) -> write());
        model.exported().addListener((_, _, _) -> list());
    }

    void show(Snapshot now) {
        snapshot = now;
        write();
        list();
    }

    /// Puts progress and cancel in the place of the button while it lasts.
    void exporting(RunningTask task) {
        bar.progressProperty().bind(task.progressProperty());
        step.textProperty().bind(task.stepProperty());
        running(true);
        task.finishedProperty().addListener((_, _, finished) -> {
            bar.progressProperty().unbind();
            step.textProperty().unbind();
            running(!finished);
        });
    }

    private void running(boolean on) {
        work.setVisible(on);
        work.setManaged(on);
        export.setVisible(!on);
        export.setManaged(!on);
    }

    private void work() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("exporting"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = Buttons.standard(texts.get("cancel.word"), actions::cancel);
        var line = new HBox(8, bar, cancel);
        line.getStyleClass().add("work-line");
        step.getStyleClass().addAll("small", "muted");
        work.getChildren().addAll(line, step);
        running(false);
    }

    private void write() {
        if (snapshot == null) {
            return;
        }
        var preview = model.preview().get();
        scope.setText(texts.get(
                "scope.all", snapshot.apis().size(), snapshot.endpoints().count()));
        format.setText(model.chosen().get().ending().substring(1).toUpperCase(Locale.ROOT));
        file.setText(preview == null ? model.fileName() : texts.get("file.size", model.fileName(), size(preview)));
        holds.setText(model.chosen().get().about() + "." + (preview == null ? "" : sheets(preview)));
    }

    private String sheets(Preview preview) {
        return preview instanceof Preview.Sheets(var sheets, var _)
                ? " "
                        + texts.get(
                                "holds.sheets",
                                sheets.size(),
                                sheets.stream().map(Preview.Sheet::name).collect(Collectors.joining(", ")))
                : "";
    }

    private static String size(Preview preview) {
        var bytes = switch (preview) {
            case Preview.Sheets sheets -> sheets.bytes();
            case Preview.Lines lines -> lines.bytes();
        };
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1000.0)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private void list() {
        var list = model.exported().get();
        before.getChildren().setAll(list.stream().map(this::line).toList());
        if (list.isEmpty()) {
            var none = text(texts.get("before.none"));
            none.getStyleClass().add("muted");
            before.getChildren().add(none);
        }
    }

    private Node line(Exported report) {
        var title = new Hyperlink(report.title());
        title.getStyleClass().add("plain");
        title.setAccessibleText(texts.get("before.open", report.file()));
        title.setOnAction(_ -> {
            title.setVisited(false);
            actions.open(report);
        });
        var path = new Label(report.file().toString());
        path.getStyleClass().addAll("small", "muted");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        var words = new VBox(1, title, path);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var day = new Label(DAY.format(report.at().atZone(ZoneId.systemDefault())));
        day.getStyleClass().add("muted");
        day.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(8, Icons.inRow(Feather.FILE_TEXT), words, day);
        line.getStyleClass().add("export-line");
        line.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                actions.open(report);
            }
        });
        return line;
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
