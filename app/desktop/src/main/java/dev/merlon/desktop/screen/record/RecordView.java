package dev.merlon.desktop.screen.record;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.recording.RecordBar;
import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.desktop.recording.RecordForm;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Chooses a control at the left; says where it stands at the right.
final class RecordView {

    private static final double NARROW = 900;

    private final Texts texts = Texts.of(RecordView.class);
    private final RecordViewModel model;
    private final ChoiceInspector inspector;
    private final ControlList controls;
    private final TargetsCard targets;
    private final RecordForm form;
    private final RecordBar bar;
    private final Label about = new Label();
    private final BorderPane root = new BorderPane();
    private final Consumer<RecordDraft> record;
    private final Consumer<RecordDraft> preview;
    private boolean filling;

    /// @param record   writes the draft down
    /// @param preview  works out what the draft would do
    /// @param leave    goes back without recording
    RecordView(
            RecordViewModel model,
            Snapshot first,
            InspectorPane pane,
            Supplier<List<Path>> chooser,
            Consumer<RecordDraft> record,
            Consumer<RecordDraft> preview,
            Runnable leave) {
        this.model = model;
        this.record = record;
        this.preview = preview;
        inspector = new ChoiceInspector(texts, pane);
        controls = new ControlList(texts, this::choose);
        targets = new TargetsCard(texts, first, this::takeOff);
        form = new RecordForm(chooser);
        bar = new RecordBar(texts.get("record"), this::record, Buttons.standard(texts.get("cancel"), leave));
        form.draftProperty().addListener((_, _, draft) -> edited(draft));
        root.getStyleClass().add("record-control");
        root.getStylesheets()
                .add(Objects.requireNonNull(RecordView.class.getResource("record.css"))
                        .toExternalForm());
        build();
    }

    Parent root() {
        return root;
    }

    SearchField searchField() {
        return controls.search();
    }

    void effect(String sentence) {
        bar.effect(sentence);
    }

    private void build() {
        var title = new Label(texts.get("title"));
        title.getStyleClass().add("title");
        about.getStyleClass().add("muted");
        var head = new HBox(8, title, about);
        head.getStyleClass().add("page-head");
        var page = new VBox(12, head, targets.node(), form);
        page.setMinWidth(0);
        page.getStyleClass().addAll("page", "record-page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setLeft(controls);
        root.widthProperty().addListener((_, _, width) -> {
            controls.getStyleClass().remove("narrow");
            if (width.doubleValue() < NARROW) {
                controls.getStyleClass().add("narrow");
            }
        });
        root.setCenter(new VBox(scroll, bar));
    }

    /// Shows all that the model holds.
    void show() {
        controls.show(model.choices(), model.draft().control());
        bar.missing("");
        fill();
    }

    private void fill() {
        model.snapshot().ifPresent(now -> {
            filling = true;
            form.show(model.draft(), now.at().atZone(ZoneOffset.UTC).toLocalDate());
            filling = false;
            follow(now);
        });
    }

    private void follow(Snapshot now) {
        var draft = model.draft();
        targets.show(draft, now);
        about.setText(texts.get("on", RecordDraft.words(draft.scopes())));
        model.chosen().ifPresentOrElse(c -> inspector.show(c, now.library().frameworks()), inspector::showNothing);
        preview.accept(draft);
    }

    private void edited(RecordDraft draft) {
        if (!filling) {
            model.edited(draft);
            bar.missing("");
            preview.accept(draft);
        }
    }

    private void choose(String control) {
        model.choose(control);
        bar.missing("");
        fill();
    }

    private void takeOff(Scope scope) {
        model.takeOff(scope);
        fill();
    }

    private void record() {
        Optional<RecordDraft.Missing> first = form.complain();
        bar.missing(first.map(RecordDraft.Missing::text).orElse(""));
        if (first.isEmpty()) {
            record.accept(model.draft());
        } else if (first.get().field().equals("control")) {
            controls.search().requestFocus();
        }
    }
}
