package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The controls that protect the endpoint, in eight columns from the end customer to the data and around.
final class LayersStrip {

    private final Texts texts;
    private final HBox columns = new HBox(8);
    private final Card card;
    private final Consumer<LayerControls.Chip> explain;

    LayersStrip(Texts texts, Consumer<LayerControls.Chip> explain) {
        this.texts = texts;
        this.explain = explain;
        columns.getStyleClass().add("layer-strip");
        var about = new Label(texts.get("layers.about"));
        about.getStyleClass().addAll("small", "muted");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(texts.get("layers.title"), scroll)
                .beside(about)
                .aside(
                        origin(Feather.BRIEFCASE, "layers.organisation"),
                        origin(Feather.LAYERS, "layers.api"),
                        origin(Feather.TARGET, "layers.endpoint"));
    }

    Card node() {
        return card;
    }

    void show(List<LayerControls> layers) {
        columns.getChildren().setAll(layers.stream().map(this::column).toList());
    }

    private Node column(LayerControls layer) {
        var head = new Label(word(layer.layer()), Icons.inRow(icon(layer.layer())));
        head.getStyleClass().addAll("small", "strong");
        var column = new VBox(4, head);
        column.getStyleClass().add("layer-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(80);
        column.setMinWidth(60);
        if (layer.chips().isEmpty()) {
            var none = new Label(texts.get("layers.none"));
            none.getStyleClass().addAll("small", "muted", "layer-none");
            none.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            none.setAlignment(Pos.CENTER);
            VBox.setVgrow(none, Priority.ALWAYS);
            column.getChildren().add(none);
        }
        layer.chips().forEach(chip -> column.getChildren().add(chip(chip)));
        return column;
    }

    private Button chip(LayerControls.Chip chip) {
        var button = new Button(
                shortId(chip.control().id()), Icons.tiny(icon(chip.entry().scope())));
        button.getStyleClass()
                .addAll(
                        "control-chip",
                        chip.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        var words = chip.control().id() + " " + chip.control().title() + ", "
                + chip.standing().word();
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> explain.accept(chip));
        return button;
    }

    /// Within the catalogue all ids begin alike.
    private static String shortId(String id) {
        return id.startsWith("APC-") ? id.substring(4) : id;
    }

    private Label origin(Feather icon, String key) {
        var label = new Label(texts.get(key), Icons.tiny(icon));
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Feather icon(Scope scope) {
        return switch (scope) {
            case Scope.Organisation() -> Feather.BRIEFCASE;
            case Scope.OfTool _ -> Feather.SERVER;
            case Scope.OfSelector _ -> Feather.FILTER;
            case Scope.OfApi _ -> Feather.LAYERS;
            case Scope.OfEndpoint _ -> Feather.TARGET;
        };
    }

    private static String word(Layer layer) {
        return layer.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + layer.word().substring(1);
    }

    private static Feather icon(Layer layer) {
        return switch (layer) {
            case CLIENT -> Feather.MONITOR;
            case EDGE -> Feather.GLOBE;
            case GATEWAY -> Feather.SERVER;
            case IDENTITY -> Feather.KEY;
            case SERVICE -> Feather.CPU;
            case DATA -> Feather.DATABASE;
            case PIPELINE -> Feather.GIT_MERGE;
            case OPERATIONS -> Feather.ACTIVITY;
        };
    }
}
