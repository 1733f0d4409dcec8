package dev.merlon.desktop.screen.official;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.model.framework.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One page: the file, its columns where it has any, the framework, and what would come of it.
final class OfficialView {

    private final Texts texts = Texts.of(OfficialView.class);
    private final OfficialActions actions;
    private final ColumnsCard columns;
    private final PreviewCard previews;
    private final VBox body = new VBox();
    private final StackPane preview = new StackPane();
    private final Label missing = new Label();
    private final Button choose;
    private final VBox root;

    OfficialView(OfficialActions actions, InspectorPane pane) {
        this.actions = actions;
        columns = new ColumnsCard(texts, actions::edited);
        previews = new PreviewCard(texts);
        choose = Buttons.standard(texts.get("file.choose"), Feather.FOLDER, actions::chooseFile);
        body.getStyleClass().add("page-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(new PageHeader(texts.get("title"), ""), scroll, bar());
        root.getStyleClass().add("official");
        root.getStylesheets()
                .add(Objects.requireNonNull(OfficialView.class.getResource("official.css"))
                        .toExternalForm());
        var why = para(texts.get("why"));
        pane.show(texts.get("why.title"), why, para(texts.get("why.form"), "muted"));
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return choose;
    }

    private HBox bar() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        missing.setId("official-missing");
        missing.getStyleClass().addAll("small", "muted");
        var take = Buttons.primary(texts.get("take"), Feather.UPLOAD, actions::take);
        take.setId("official-take");
        var bar = new HBox(8, Buttons.standard(texts.get("back"), actions::back), gap, missing, take);
        bar.getStyleClass().add("official-bar");
        return bar;
    }

    /// Without a file yet.
    ///
    /// @param failure  why the last one could not be read; null where there was none
    void showNothing(@Nullable String failure) {
        var content = new ArrayList<Node>();
        if (failure != null) {
            content.add(MessageBox.error(texts.get("file.failed"), failure));
        }
        var zone = new DropZone(texts.get("file.drop"), texts.get("file.about"), choose);
        zone.takeFrom(root, actions::read);
        content.add(zone);
        body.getChildren().setAll(content);
        missing.setText(texts.get("missing.file"));
    }

    /// @param known  frameworks that the workspace knows
    void show(OfficialDraft draft, List<Framework> known) {
        var content = new ArrayList<Node>();
        var other = Buttons.quiet(texts.get("file.other"), actions::chooseFile);
        content.add(new Card(
                        draft.file().name(),
                        para(texts.get("file.sha", draft.file().sha256()), "small", "muted"))
                .beside(Chip.outlined(texts.get(draft.sheets().isEmpty() ? "file.understood" : "file.table")))
                .aside(other));
        draft.table().ifPresent(sheet -> content.add(columns.of(draft, sheet)));
        content.add(target(draft, known));
        content.add(preview);
        body.getChildren().setAll(content);
    }

    private Node target(OfficialDraft draft, List<Framework> known) {
        var choices = new ArrayList<Optional<Framework>>();
        choices.add(Optional.empty());
        known.forEach(f -> choices.add(Optional.of(f)));
        var now = known.stream().filter(f -> f.id().equals(draft.framework())).findFirst();
        var combo = Choices.of(
                choices,
                f -> f.map(Framework::name).orElse(texts.get("target.new")),
                now,
                f -> actions.edited(draft.withFramework(f.map(Framework::id).orElse(""), draft.name())));
        combo.setId("official-target");
        var fields = new VBox(12, new FieldBox(texts.get("target"), combo).help(texts.get("target.help")));
        if (now.isEmpty()) {
            var name = new TextField(draft.name());
            name.setId("official-name");
            fields.getChildren().add(new FieldBox(texts.get("name"), name));
            left(
                    name,
                    () -> actions.edited(draft.withFramework("", name.getText().strip())),
                    draft.name());
        }
        var licence = new TextField(draft.licence());
        licence.setId("official-licence");
        left(licence, () -> actions.edited(draft.withLicence(licence.getText().strip())), draft.licence());
        fields.getChildren().add(new FieldBox(texts.get("licence"), licence).help(texts.get("licence.help")));
        return new Card(texts.get("belongs"), fields);
    }

    /// Tells once the field is left, or Enter is pressed in it, with another text.
    private static void left(TextField field, Runnable told, String before) {
        field.setOnAction(_ -> told.run());
        field.focusedProperty().addListener((_, _, within) -> {
            if (!within && !field.getText().strip().equals(before)) {
                told.run();
            }
        });
    }

    void preview(FrameworkImport plan) {
        preview.getChildren().setAll(previews.of(plan));
        missing.setText(texts.get("would", plan.matched() + plan.added()));
    }

    void preview(String problem) {
        preview.getChildren().setAll(previews.of(problem));
        missing.setText(problem);
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
