package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.recording.RecordBar;
import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.desktop.recording.RecordForm;
import dev.merlon.desktop.recording.ScopeField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The catalogue at the left; the chosen control with its records and the form of one of them.
final class ControlsView {

    private static final double NARROW = 900;

    private final Texts texts = Texts.of(ControlsView.class);
    private final ControlsViewModel model;
    private final ControlsActions actions;
    private final CatalogueList catalogue;
    private final ControlInspector inspector;
    private final Label title = new Label();
    private final Label id = new Label();
    private final Label statement = new Label();
    private final Label placed = new Label();
    private final RecordsCard records;
    private final ScopeField scope = new ScopeField(this::aim);
    private final RecordForm fields;
    private final HistoryCard history;
    private final Button applyToMore;
    private final Button remove;
    private final RecordBar bar;
    private final ScrollPane scroll;
    private final BorderPane root = new BorderPane();
    private boolean filling;

    ControlsView(ControlsViewModel model, ControlsActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        inspector = new ControlInspector(texts, pane);
        catalogue = new CatalogueList(
                texts,
                model,
                actions,
                row -> choose(() -> model.choose(row.control().id())));
        records = new RecordsCard(texts, entry -> choose(() -> model.open(entry)), () -> choose(model::openNew));
        fields = new RecordForm(actions::chooseFiles);
        history = new HistoryCard(texts, actions::openHistory);
        applyToMore = Buttons.primary(texts.get("apply"), Feather.COPY, () -> choose(model::copy));
        remove = Buttons.quiet(texts.get("remove"), () -> model.recorded().ifPresent(r -> actions.remove(r.id())));
        remove.setGraphic(dev.merlon.desktop.control.Icons.inRow(Feather.TRASH_2));
        bar = new RecordBar(texts.get("record"), this::record, Buttons.standard(texts.get("discard"), this::discard));
        bar.managedProperty().bind(bar.visibleProperty());
        fields.draftProperty().addListener((_, _, draft) -> edited(draft));
        scroll = new ScrollPane(page());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("controls");
        root.getStylesheets()
                .add(Objects.requireNonNull(ControlsView.class.getResource("controls.css"))
                        .toExternalForm());
        pane.getStylesheets()
                .add(Objects.requireNonNull(ControlsView.class.getResource("inspector.css"))
                        .toExternalForm());
        root.setLeft(catalogue);
        root.widthProperty().addListener((_, _, width) -> {
            catalogue.getStyleClass().remove("narrow");
            if (width.doubleValue() < NARROW) {
                catalogue.getStyleClass().add("narrow");
            }
        });
    }

    Parent root() {
        return root;
    }

    SearchField searchField() {
        return catalogue.search();
    }

    ControlInspector inspector() {
        return inspector;
    }

    void effect(String sentence) {
        bar.effect(sentence);
    }

    /// Shows what the model has chosen.
    void show() {
        catalogue.show();
        model.snapshot().ifPresent(now -> model.row().ifPresent(row -> show(row, now)));
    }

    private void show(ControlRow row, Snapshot now) {
        filling = true;
        var control = row.control();
        title.setText(control.title());
        id.setText(control.id());
        statement.setText(control.statement());
        placed.setText(words(control));
        var chosen = model.recorded();
        records.show(row.records(), chosen.orElse(null), now);
        history.show(chosen.map(r -> RecordHistory.of(r.id(), now)).orElse(List.of()));
        inspector.show(row, model.rows(), now.library().frameworks());
        inspector.showReliance(Reliance.on(control.id(), now));
        var draft = model.draft();
        scope.node().setVisible(chosen.isEmpty());
        scope.node().setManaged(chosen.isEmpty());
        if (chosen.isEmpty()) {
            scope.show(control.id(), draft.scopes(), now);
        }
        remove.setVisible(chosen.isPresent());
        remove.setManaged(chosen.isPresent());
        applyToMore.setVisible(chosen.isPresent());
        fields.show(draft, now.at().atZone(ZoneOffset.UTC).toLocalDate());
        root.setCenter(new VBox(scroll, bar));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        filling = false;
        refreshBar(draft);
        actions.chosen();
    }

    private String words(Control control) {
        return texts.get(
                "placed",
                control.layer().word(),
                control.stage().word(),
                control.principle().number(),
                control.principle().title());
    }

    private void choose(Runnable how) {
        how.run();
        show();
        scroll.setVvalue(0);
    }

    private void aim(List<Scope> scopes) {
        if (!filling) {
            fields.aim(fields.draft().control(), scopes);
        }
    }

    private void edited(RecordDraft draft) {
        if (!filling) {
            model.edited(draft);
            bar.missing("");
            refreshBar(draft);
        }
    }

    /// There is one primary button: to record where there is something to record, else to apply what is.
    private void refreshBar(RecordDraft draft) {
        var open = model.recorded().isEmpty() || model.dirty();
        bar.setVisible(open);
        applyToMore.getStyleClass().remove("accent");
        if (open) {
            bar.word(
                    draft.scopes().size() > 1
                            ? texts.get("record.on", RecordDraft.words(draft.scopes()))
                            : model.recorded().isEmpty() ? texts.get("record") : texts.get("record.changes"));
            actions.previewOf(draft);
        } else {
            applyToMore.getStyleClass().add("accent");
        }
    }

    private void record() {
        var first = fields.complain();
        bar.missing(first.map(RecordDraft.Missing::text).orElse(""));
        if (first.isEmpty()) {
            actions.record(fields.draft());
        }
    }

    private void discard() {
        model.discard();
        bar.missing("");
        show();
    }

    private VBox page() {
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        id.getStyleClass().addAll("code", "muted");
        id.setMinWidth(Region.USE_PREF_SIZE);
        statement.getStyleClass().addAll("para", "muted");
        placed.getStyleClass().addAll("small", "muted");
        applyToMore.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, title, id, gap, applyToMore);
        head.getStyleClass().add("page-head");
        var except = Buttons.quiet(
                texts.get("except"),
                () -> model.row()
                        .ifPresent(r -> actions.askException(r.control().id())));
        except.setGraphic(dev.merlon.desktop.control.Icons.inRow(Feather.CLOCK));
        var foot = new HBox(8, remove, except);
        foot.getStyleClass().add("record-foot");
        var about = new VBox(4, statement, placed);
        about.getStyleClass().add("control-about");
        var page = new VBox(12, new VBox(head, about), records.node(), scope.node(), fields, history.node(), foot);
        page.setMinWidth(0);
        page.getStyleClass().addAll("page", "control-page");
        return page;
    }
}
