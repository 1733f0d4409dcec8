package dev.merlon.desktop.screen.welcome;

import dev.merlon.desktop.command.CommandRegistry;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.shell.Logo;
import dev.merlon.desktop.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What to do first at the left, what was open lately at the right, files to drop below it.
final class WelcomeView extends StackPane {

    private static final double ROW = 64;
    private static final int SHOWN = 5;

    private final Texts texts;
    private final WelcomeViewModel model;
    private final ListView<RecentRow> recent;
    private final VBox trouble = new VBox();
    private final DropZone drop;
    private final Button create;
    private final Button open;
    private final Button sample;

    WelcomeView(Texts texts, WelcomeViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("welcome");
        getStylesheets()
                .add(Objects.requireNonNull(WelcomeView.class.getResource("welcome.css"))
                        .toExternalForm());
        create = tile(Feather.PLUS_SQUARE, "new", true);
        open = tile(Feather.FOLDER, "open", false);
        sample = tile(Feather.BOOK_OPEN, "sample", false);
        recent = new ListView<>(model.recent());
        drop = new DropZone(texts.get("drop.title"), texts.get("drop.about"));
        drop.getStyleClass().add("welcome-drop");
        var columns = new HBox(left(), right());
        columns.getStyleClass().add("columns");
        var page = new VBox(trouble, columns);
        page.getStyleClass().add("welcome-page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
    }

    void bind(
            CommandRegistry commands,
            Consumer<RecentRow> opener,
            Consumer<RecentRow> forgetter,
            Consumer<List<Path>> looker) {
        create.setOnAction(_ -> commands.get("workspace.new").run());
        open.setOnAction(_ -> commands.get("workspace.open").run());
        sample.setOnAction(_ -> commands.get("workspace.sample").run());
        hint(create, commands.get("workspace.new").keys());
        hint(open, commands.get("workspace.open").keys());
        drop.takeFrom(this, looker);
        recent.setOnMouseClicked(e -> {
            if (e.getButton() == javafx.scene.input.MouseButton.PRIMARY && onRow(e)) {
                chosen(opener);
            }
        });
        recent.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                chosen(opener);
            } else if (e.getCode() == KeyCode.DELETE) {
                chosen(forgetter);
            }
        });
        var forget = new MenuItem(texts.get("forget"));
        forget.setOnAction(_ -> chosen(forgetter));
        recent.setContextMenu(new ContextMenu(forget));
        model.trouble()
                .subscribe(text -> trouble.getChildren()
                        .setAll(
                                text.isEmpty()
                                        ? List.of()
                                        : List.of(MessageBox.error(
                                                texts.get(
                                                        "trouble",
                                                        model.troublePlace().get()),
                                                text))));
    }

    Node first() {
        return model.recent().isEmpty() ? create : recent;
    }

    private static boolean onRow(javafx.scene.input.MouseEvent e) {
        for (Node node = e.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof RecentCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void chosen(Consumer<RecentRow> action) {
        var row = recent.getSelectionModel().getSelectedItem();
        if (row != null) {
            action.accept(row);
        }
    }

    private VBox left() {
        var name = new Label(texts.get("product"));
        name.getStyleClass().add("product-name");
        var about = new Label(texts.get("about"));
        about.getStyleClass().addAll("muted");
        var brand = new HBox(16, new Logo(56), new VBox(name, about));
        brand.getStyleClass().add("brand");
        var pitch = new Label(texts.get("pitch"));
        pitch.getStyleClass().addAll("pitch", "para");
        pitch.setMinHeight(USE_PREF_SIZE);
        var tiles = new VBox(8, create, open, sample);
        var promises = new HBox(
                promise(Feather.LOCK, "offline"),
                gap(),
                promise(Feather.HARD_DRIVE, "disk"),
                gap(),
                promise(Feather.CLOCK, "history"));
        var left = new VBox(24, brand, pitch, tiles, promises);
        left.getStyleClass().add("left");
        return left;
    }

    private VBox right() {
        recent.setCellFactory(_ -> new RecentCell());
        recent.setFixedCellSize(ROW);
        recent.setAccessibleText(texts.get("recent"));
        recent.setPlaceholder(new Label(texts.get("recent.none")));
        recent.getItems().addListener((ListChangeListener<RecentRow>) _ -> size());
        size();
        var card = new Card(texts.get("recent"), recent)
                .aside(texts.get("posture"))
                .flush();
        card.getStyleClass().add("recent");
        var right = new VBox(16, card, drop);
        right.getStyleClass().add("right");
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private void size() {
        var rows = Math.clamp(recent.getItems().size(), 2, SHOWN);
        recent.setPrefHeight(rows * ROW + 2);
        recent.setMinHeight(rows * ROW + 2);
        if (!recent.getItems().isEmpty()) {
            recent.getSelectionModel().selectFirst();
        }
    }

    private Button tile(Feather icon, String key, boolean primary) {
        var title = new Label(texts.get(key + ".title"));
        title.getStyleClass().addAll("strong", "tile-title");
        var about = new Label(texts.get(key + ".about"));
        about.getStyleClass().addAll("small", "tile-about");
        var face = new HBox(16, Icons.styled(icon, "large"), words(title, about), gap());
        face.getStyleClass().add("face");
        var button = new Button();
        button.setGraphic(face);
        button.getStyleClass().addAll("tile-button", primary ? "accent" : "plain");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get(key + ".title") + ". " + texts.get(key + ".about"));
        face.prefWidthProperty().bind(button.widthProperty().subtract(34));
        return button;
    }

    private static VBox words(Label title, Label about) {
        var words = new VBox(4, title, about);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return words;
    }

    private static void hint(Button tile, String keys) {
        if (tile.getGraphic() instanceof HBox face) {
            var label = new Label(keys);
            label.getStyleClass().addAll("small", "tile-about");
            label.setMinWidth(USE_PREF_SIZE);
            face.getChildren().add(label);
        }
    }

    private Label promise(Feather icon, String key) {
        var label = new Label(texts.get("promise." + key), Icons.inRow(icon));
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
