package dev.merlon.desktop.screen.settings;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.preferences.Preferences;
import dev.merlon.desktop.text.Texts;
import dev.merlon.desktop.theme.Appearance;
import dev.merlon.desktop.theme.ThemeChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Three cards: how it looks, who works with it, and by whose library.
final class SettingsView extends VBox {

    private final Texts texts;
    private final Segmented<ThemeChoice> theme;
    private final Slider size = new Slider(Appearance.SMALLEST, Appearance.LARGEST, 100);
    private final Label percent = new Label();
    private final TextField name;
    private final PageHeader header;
    private final TextField folder = new TextField();
    private final Button chooseFolder;
    private final Button noFolder;

    SettingsView(Texts texts, Preferences preferences) {
        this.texts = texts;
        getStyleClass().add("page");
        header = new PageHeader(texts.get("title"), texts.get("about"));
        theme = new Segmented<>(List.of(ThemeChoice.values()), c -> texts.get("theme." + c.word()), ThemeChoice.SYSTEM);
        chooseFolder = Buttons.standard(texts.get("library.choose"), Feather.FOLDER, () -> {});
        noFolder = Buttons.standard(texts.get("library.none"), () -> {});
        name = new TextField(preferences.userName());
        size.setBlockIncrement(10);
        size.setMajorTickUnit(20);
        size.setMinorTickCount(1);
        size.setSnapToTicks(true);
        size.setShowTickMarks(true);
        HBox.setHgrow(size, Priority.ALWAYS);
        percent.setMinWidth(USE_PREF_SIZE);
        size.setAccessibleText(texts.get("size"));
        var look = new Card(
                texts.get("look"),
                new FieldBox(texts.get("theme"), new HBox(theme)).help(texts.get("theme.help")),
                new FieldBox(texts.get("size"), new HBox(12, size, percent)).help(texts.get("size.help")));
        var person = new Card(
                texts.get("person"),
                new FieldBox(texts.get("name"), name)
                        .help(texts.get("name.help"))
                        .check(() ->
                                name.getText().isBlank() ? Optional.of(texts.get("name.missing")) : Optional.empty()));
        var library = new Card(
                texts.get("library"),
                new FieldBox(texts.get("library.folder"), new HBox(8, folder, chooseFolder, noFolder))
                        .help(texts.get("library.help")));
        library.setMaxWidth(640);
        folder.setEditable(false);
        folder.setId("library-folder");
        folder.setAccessibleText(texts.get("library.folder"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        showLibrary(preferences.library());
        look.setMaxWidth(640);
        person.setMaxWidth(640);
        var cards = new VBox(12, look, person, library);
        cards.getStyleClass().add("page-body");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
    }

    void bind(ObjectProperty<ThemeChoice> choice, IntegerProperty scale, Consumer<String> rename, Runnable back) {
        theme.valueProperty().bindBidirectional(choice);
        size.setValue(scale.get());
        scale.addListener((_, _, now) -> size.setValue(now.doubleValue()));
        size.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) {
                scale.set((int) Math.round(size.getValue()));
            }
        });
        size.valueProperty().subscribe(value -> {
            percent.setText(texts.get("size.percent", Math.round(value.doubleValue())));
            if (!size.isValueChanging()) {
                scale.set((int) Math.round(value.doubleValue()));
            }
        });
        name.focusedProperty().addListener((_, _, within) -> {
            if (!within && !name.getText().isBlank()) {
                rename.accept(name.getText().strip());
            }
        });
        header.actions(Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, back));
    }

    void bindLibrary(Runnable choose, Runnable none) {
        chooseFolder.setOnAction(_ -> choose.run());
        noFolder.setOnAction(_ -> none.run());
    }

    /// @param path  empty where there is none
    void showLibrary(String path) {
        folder.setText(path.isEmpty() ? texts.get("library.built-in") : path);
        noFolder.setDisable(path.isEmpty());
    }

    @Override
    public void requestFocus() {
        theme.getChildren().stream()
                .filter(n -> n instanceof javafx.scene.control.ToggleButton b && b.isSelected())
                .findFirst()
                .ifPresent(javafx.scene.Node::requestFocus);
    }
}
