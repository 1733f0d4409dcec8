package dev.merlon.desktop.screen.reports;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.ReportFormat;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Reports at the left, the chosen one as it will be in the middle.
public final class ReportsView extends StackPane {

    private static final double ROW = 74;

    private final Texts texts = Texts.of(ReportsView.class);
    private final ReportsViewModel model;
    private final ReportsActions actions;
    private final ExportInspector inspector;
    private final ListView<ReportFormat> templates = new ListView<>();
    private final FlowPane plain = new FlowPane(8, 8);
    private final Label name = new Label();
    private final Chip remark = Chip.tinted("");
    private final Button previous;
    private final Button next;
    private final PaperView paper;
    private final StackPane desk = new StackPane();
    private final Label step = new Label();
    private final Node waiting;
    private final Node page;
    private final Node empty;

    public ReportsView(ReportsViewModel model, ReportsActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        inspector = new ExportInspector(texts, pane, model, actions);
        paper = new PaperView(texts);
        previous = Buttons.icon(Feather.CHEVRON_LEFT, texts.get("sheet.previous"), () -> paper.turn(-1));
        next = Buttons.icon(Feather.CHEVRON_RIGHT, texts.get("sheet.next"), () -> paper.turn(1));
        waiting = waiting();
        var middle = middle();
        HBox.setHgrow(middle, Priority.ALWAYS);
        page = new HBox(master(), middle);
        empty = new EmptyState(
                Feather.FILE_TEXT,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.primary(texts.get("empty.import"), Feather.UPLOAD, actions::importContracts));
        getStyleClass().add("reports");
        var sheet = Objects.requireNonNull(ReportsView.class.getResource("reports.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        getChildren().add(empty);
        bind();
    }

    public Node firstFocus() {
        return templates;
    }

    public void show(Snapshot now) {
        getChildren().setAll(now.apis().isEmpty() ? empty : page);
        inspector.show(now);
    }

    /// Shows work on the preview while it lasts.
    void previewing(RunningTask task) {
        step.textProperty().unbind();
        step.textProperty().bind(task.stepProperty());
    }

    /// Shows an export while it lasts.
    void exporting(RunningTask task) {
        inspector.exporting(task);
    }

    private Node master() {
        var title = new Label(texts.get("title"));
        title.getStyleClass().add("title");
        templates.getItems().setAll(model.templates());
        templates.setFixedCellSize(ROW);
        templates.setPrefHeight(ROW * model.templates().size() + 2);
        templates.setMinHeight(3 * ROW);
        templates.setAccessibleText(texts.get("templates"));
        templates.setCellFactory(_ -> new FormatCell());
        for (var format : model.plain()) {
            var chip = new ToggleButton(format.title());
            chip.getStyleClass().add("format-chip");
            chip.setUserData(format);
            chip.setAccessibleText(texts.get("plain.one", format.title(), format.about()));
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.choose(format);
            });
            plain.getChildren().add(chip);
        }
        plain.getStyleClass().add("format-chips");
        var master = new VBox(
                title,
                new SectionTitle(texts.get("templates")),
                templates,
                new SectionTitle(texts.get("plain")),
                plain,
                filledIn());
        master.getStyleClass().add("master");
        return master;
    }

    /// A workbook that somebody filled in is dropped anywhere on the screen.
    private Node filledIn() {
        var zone = new DropZone(
                texts.get("filled.drop"),
                texts.get("filled.about"),
                Buttons.standard(texts.get("filled.read"), Feather.CORNER_UP_LEFT, () -> actions.readBack(List.of())));
        zone.getStyleClass().add("filled-in");
        zone.takeFrom(this, actions::readBack);
        var beside = new VBox(zone);
        beside.getStyleClass().add("beside");
        return beside;
    }

    private Node middle() {
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, name, remark, gap, previous, next);
        head.getStyleClass().add("desk-head");
        desk.getStyleClass().add("desk");
        VBox.setVgrow(desk, Priority.ALWAYS);
        var middle = new VBox(head, desk);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(0);
        return middle;
    }

    private Node waiting() {
        var ring = new ProgressIndicator();
        ring.setMaxSize(32, 32);
        var what = new Label(texts.get("preview.making"));
        step.getStyleClass().addAll("small", "muted");
        var box = new VBox(8, ring, what, step);
        box.getStyleClass().add("waiting");
        return box;
    }

    private void bind() {
        templates.getSelectionModel().selectedItemProperty().addListener((_, _, format) -> {
            if (format != null && !format.id().equals(model.chosen().get().id())) {
                model.choose(format);
            }
        });
        model.chosen().subscribe(this::choose);
        model.preview().subscribe(this::preview);
        paper.sheetProperty().addListener(_ -> {
            remark();
            draw();
        });
        model.page().subscribe(drawn -> {
            if (drawn != null) {
                paper.show(drawn);
            }
        });
    }

    private void choose(ReportFormat format) {
        name.setText(format.title());
        if (format.plain()) {
            templates.getSelectionModel().clearSelection();
        } else {
            templates.getItems().stream()
                    .filter(t -> t.id().equals(format.id()))
                    .findFirst()
                    .ifPresent(templates.getSelectionModel()::select);
        }
        plain.getChildren().forEach(chip -> ((ToggleButton) chip).setSelected(format.equals(chip.getUserData())));
    }

    private void preview(@Nullable Preview preview) {
        if (preview != null) {
            paper.show(preview);
        }
        desk.getChildren().setAll(preview == null ? waiting : paper);
        remark();
        draw();
    }

    /// Asks for the page that is looked at.
    private void draw() {
        if (model.preview().get() instanceof Preview.Pages pages) {
            actions.draw(pages, paper.sheetProperty().get());
        }
    }

    private void remark() {
        var shown = model.preview().get();
        var sheets = switch (shown) {
            case Preview.Sheets all -> all.sheets().size();
            case Preview.Pages all -> all.pages().count();
            case null, default -> 0;
        };
        var index = paper.sheetProperty().get();
        remark.setText(
                switch (shown) {
                    case null -> "";
                    case Preview.Sheets _ -> texts.get("preview.sheet", index + 1, sheets);
                    case Preview.Lines _ -> texts.get("preview.lines");
                    case Preview.Pages pages ->
                        texts.get(pages.exact() ? "preview.page" : "preview.page.like", index + 1, sheets);
                });
        remark.setVisible(shown != null);
        for (var button : new Button[] {previous, next}) {
            button.setVisible(sheets > 0);
            button.setManaged(sheets > 0);
        }
        previous.setDisable(index == 0);
        next.setDisable(index >= sheets - 1);
    }

    /// Title and one sentence.
    private static final class FormatCell extends ListCell<ReportFormat> {

        private final Label title = new Label();
        private final Label about = new Label();
        private final HBox box;

        FormatCell() {
            about.getStyleClass().addAll("small", "muted");
            about.setWrapText(true);
            var words = new VBox(2, title, about);
            words.setMinWidth(0);
            words.getStyleClass().add("words");
            box = new HBox(12, Icons.of(Feather.FILE_TEXT), words);
            box.getStyleClass().add("format");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ReportFormat format, boolean none) {
            super.updateItem(format, none);
            if (format == null || none) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var book = format.ending().equals(".xlsx");
            box.getChildren().set(0, Icons.of(book ? Feather.GRID : Feather.FILE_TEXT));
            title.setText(format.title());
            about.setText(format.about());
            setAccessibleText(format.title());
            setGraphic(box);
        }
    }
}
