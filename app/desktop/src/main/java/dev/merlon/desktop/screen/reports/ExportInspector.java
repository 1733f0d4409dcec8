package dev.merlon.desktop.screen.reports;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.ReportFormat;
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
    private final ScopeChooser scope;
    private final Segmented<ReportFormat> form;
    private final FieldBox formBox;
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
        scope = new ScopeChooser(texts, model);
        form = new Segmented<>(
                model.forms(),
                f -> f.ending().substring(1).toUpperCase(Locale.ROOT),
                model.chosen().get());
        form.valueProperty().addListener((_, _, now) -> model.choose(now));
        formBox = new FieldBox(texts.get("inspect.format"), new HBox(form));
        file.getStyleClass().addAll("small", "muted");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        work();
        pane.show(
                texts.get("export"),
                scope.node(),
                formBox,
                KeyValueRow.of(texts.get("inspect.language"), texts.get("language.only")),
                new SectionTitle(texts.get("inspect.holds")),
                holds,
                new VBox(6, export, work, file),
                new SectionTitle(texts.get("before")),
                before);
        model.chosen().subscribe(this::offer);
        model.preview().addListener((_, _, _) -> write());
        model.exported().addListener((_, _, _) -> list());
    }

    void show(Snapshot now) {
        snapshot = now;
        scope.show(now);
        write();
        list();
    }

    private void offer(ReportFormat chosen) {
        form.valueProperty().set(chosen);
        form.offer(model.forms());
        formBox.help(chosen.ending().equals(".docx") ? texts.get("format.docx") : "");
        write();
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
        var size = preview == null ? "" : size(preview);
        file.setText(size.isEmpty() ? model.fileName() : texts.get("file.size", model.fileName(), size));
        holds.setText(model.chosen().get().about() + "." + (preview == null ? "" : parts(preview)));
    }

    private String parts(Preview preview) {
        return switch (preview) {
            case Preview.Sheets(var sheets, var _) ->
                " "
                        + texts.get(
                                "holds.sheets",
                                sheets.size(),
                                sheets.stream().map(Preview.Sheet::name).collect(Collectors.joining(", ")));
            case Preview.Pages(var pages, var exact, var _) ->
                exact ? " " + texts.get("holds.pages", pages.count()) : "";
            case Preview.Lines _ -> "";
        };
    }

    /// Empty where nobody knows.
    private static String size(Preview preview) {
        var bytes = switch (preview) {
            case Preview.Sheets sheets -> sheets.bytes();
            case Preview.Lines lines -> lines.bytes();
            case Preview.Pages pages -> pages.bytes();
        };
        if (bytes == 0) {
            return "";
        }
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
