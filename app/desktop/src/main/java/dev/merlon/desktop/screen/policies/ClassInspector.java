package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.policy.ClassEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A class explained: what it is, which APIs have it, and what can be done with it; and the form of a new one.
final class ClassInspector {

    private final Texts texts;
    private final PoliciesViewModel model;
    private final PoliciesActions actions;

    ClassInspector(Texts texts, PoliciesViewModel model, PoliciesActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
    }

    List<Node> nodes(ClassDefinition each, Snapshot now) {
        var nodes = new ArrayList<Node>();
        if (!each.description().isEmpty()) {
            var about = new Label(each.description());
            about.setWrapText(true);
            nodes.add(about);
        }
        nodes.add(new Card(
                KeyValueRow.of(texts.get("class.behaves"), each.behavesAs().id()),
                KeyValueRow.of(
                        texts.get("class.exposure"),
                        each.defaultExposure().map(Exposure::word).orElse(texts.get("class.exposure.none"))),
                KeyValueRow.of(texts.get("class.origin"), origin(each, now))));
        nodes.add(new SectionTitle(texts.get("class.apis")));
        nodes.add(apis(now));
        nodes.add(new SectionTitle(texts.get("class.do")));
        nodes.addAll(whatToDo(each, now));
        return nodes;
    }

    private static String origin(ClassDefinition each, Snapshot now) {
        var file = each.origin().file();
        var kept = now.library().classes().find(each.apiClass()).orElse(each);
        return kept.origin().layer().word() + (file.isEmpty() ? "" : ", " + file);
    }

    /// Every API with its class, so that one can be given another.
    private Node apis(Snapshot now) {
        var list = new VBox(8);
        var classes =
                model.after().classes().stream().map(ClassDefinition::apiClass).toList();
        for (var api : now.state().apis()) {
            var name = new Label(api.name());
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var choice = new ComboBox<ApiClass>();
            choice.setId("class-of-" + api.id());
            choice.getItems().setAll(classes);
            choice.setValue(model.classOf(api.id()));
            choice.setAccessibleText(texts.get("class.of", api.name()));
            choice.setOnAction(_ -> model.assign(api.id(), choice.getValue()));
            choice.setMinWidth(HBox.USE_PREF_SIZE);
            var row = new HBox(8, name, choice);
            row.getStyleClass().add("api-class");
            list.getChildren().add(row);
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(new Label(texts.get("class.apis.none")));
        }
        return list;
    }

    private List<Node> whatToDo(ClassDefinition each, Snapshot now) {
        var nodes = new ArrayList<Node>();
        var kept = now.library().classes().find(each.apiClass()).orElse(each);
        var own = kept.origin().layer() == Origin.Layer.WORKSPACE;
        if (own && !ClassBook.isBuiltIn(each.apiClass())) {
            nodes.add(renaming(kept));
        }
        var buttons = new VBox(8, Buttons.standard(texts.get("export"), Feather.DOWNLOAD, () -> actions.export(each)));
        if (own) {
            var word = texts.get(ClassBook.isBuiltIn(each.apiClass()) ? "back" : "remove");
            buttons.getChildren().add(Buttons.danger(word, () -> actions.remove(each.apiClass())));
        }
        nodes.add(buttons);
        return nodes;
    }

    private Node renaming(ClassDefinition kept) {
        var id = new TextField(kept.id());
        id.setId("rename-id");
        var title = new TextField(kept.title());
        title.setId("rename-title");
        var idBox = new FieldBox(texts.get("new.id"), id).check(() -> wrongId(id.getText(), kept));
        var rename = Buttons.standard(texts.get("rename"), () -> {
            if (idBox.validate()) {
                var to = kept.named(new ApiClass(id.getText().strip()), titleOf(title, id), kept.description());
                actions.rename(kept.apiClass(), to);
            }
        });
        return new VBox(8, idBox, new FieldBox(texts.get("new.title"), title), rename);
    }

    private Optional<String> wrongId(String text, ClassDefinition kept) {
        return text.strip().equals(kept.id()) ? Optional.empty() : wrongId(text);
    }

    private Optional<String> wrongId(String text) {
        var id = text.strip();
        if (!ClassEdits.isId(id)) {
            return Optional.of(texts.get("new.id.wrong"));
        }
        return model.before().find(new ApiClass(id)).isPresent()
                ? Optional.of(texts.get("new.id.taken", id))
                : Optional.empty();
    }

    private static String titleOf(TextField title, TextField id) {
        return title.getText().isBlank()
                ? id.getText().strip()
                : title.getText().strip();
    }

    /// The form of a class that there is not yet.
    List<Node> formOfNew() {
        var id = new TextField();
        id.setId("new-id");
        var title = new TextField();
        title.setId("new-title");
        var base = new ComboBox<ApiClass>();
        base.setId("new-base");
        base.getItems().setAll(ApiClass.PUBLIC, ApiClass.PARTNER, ApiClass.INTERNAL);
        base.setValue(ApiClass.PARTNER);
        var description = new TextField();
        description.setId("new-description");
        var idBox = new FieldBox(texts.get("new.id"), id)
                .help(texts.get("new.id.help"))
                .check(() -> wrongId(id.getText()));
        var add = Buttons.standard(texts.get("new.add"), Feather.PLUS, () -> {
            if (idBox.validate()) {
                actions.define(ClassDefinition.of(
                        new ApiClass(id.getText().strip()),
                        titleOf(title, id),
                        description.getText().strip(),
                        base.getValue()));
            }
        });
        return List.of(
                idBox,
                new FieldBox(texts.get("new.title"), title),
                new FieldBox(texts.get("new.base"), base).help(texts.get("new.base.help")),
                new FieldBox(texts.get("new.description"), description),
                add);
    }
}
