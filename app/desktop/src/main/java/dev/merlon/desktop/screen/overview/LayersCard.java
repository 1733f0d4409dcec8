package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Layer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How many controls of each layer are proven and how many only declared.
final class LayersCard {

    private final Texts texts;
    private final VBox rows = new VBox();
    private final Card card;
    private final Consumer<LayerBar> explain;

    LayersCard(Texts texts, Consumer<LayerBar> explain) {
        this.texts = texts;
        this.explain = explain;
        rows.getStyleClass().add("layers");
        VBox.setVgrow(rows, Priority.ALWAYS);
        card = new Card(texts.get("layers.title"), rows, legend());
    }

    Card node() {
        return card;
    }

    void show(List<LayerBar> layers) {
        rows.getChildren().setAll(layers.stream().map(this::row).toList());
    }

    private VBox row(LayerBar layer) {
        var name = new Hyperlink(word(layer.layer()), Icons.inRow(icon(layer.layer())));
        name.getStyleClass().add("plain");
        name.setOnAction(_ -> {
            name.setVisited(false);
            explain.accept(layer);
        });
        var count = new Label(texts.get("layers.count", layer.proven() + layer.declared(), layer.all()));
        count.getStyleClass().addAll("small", "muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new ShareBar();
        var all = Math.max(1, layer.all());
        bar.show(
                (double) layer.proven() / all,
                (double) layer.declared() / all,
                texts.get("layers.bar", word(layer.layer()), layer.proven(), layer.declared(), layer.all()));
        var row = new VBox(4, new HBox(name, gap, count), bar);
        VBox.setVgrow(row, Priority.SOMETIMES);
        return row;
    }

    private HBox legend() {
        var proven = key("proven");
        var declared = key("declared");
        var none = key("none");
        var legend = new HBox(12, proven, declared, none);
        legend.getStyleClass().add("layer-legend");
        return legend;
    }

    private Label key(String state) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", state);
        var label = new Label(texts.get("layers." + state), swatch);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    static String word(Layer layer) {
        return layer.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + layer.word().substring(1);
    }

    static Feather icon(Layer layer) {
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
