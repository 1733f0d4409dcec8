package dev.merlon.desktop.screen.layers;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.Inheritance;
import dev.merlon.engine.control.LayerMap;
import dev.merlon.engine.model.Layer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One layer: its tools, its controls by how far they protect, what it stops, and what comes through where it
/// is empty.
final class FloorRow extends HBox {

    private static final int MOST = 8;
    private static final double LEAST = 100;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Texts texts;

    /// @param explain  what a click, Enter or the space bar does
    FloorRow(Texts texts, LayerMap.Floor floor, Runnable explain) {
        super(16);
        this.texts = texts;
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setFocusTraversable(true);
        setOnMousePressed(_ -> {
            requestFocus();
            explain.run();
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                explain.run();
                key.consume();
            }
        });
        getStyleClass().add("floor");
        if (floor.empty()) {
            getStyleClass().add(floor.gap() ? "gap" : "bare");
        }
        var name = new Label(word(floor.layer()), Icons.of(icon(floor.layer())));
        name.getStyleClass().addAll("strong", "floor-name");
        var middle = new VBox(6, state(floor), parts(floor));
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var counts = new HBox(8);
        counts.getStyleClass().add("floor-counts");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        if (!floor.stops().isEmpty()) {
            counts.getChildren()
                    .add(new ToneBadge(
                            Tone.HELD, texts.get("stops", floor.stops().size())));
        }
        if (!floor.open().isEmpty()) {
            var worst = floor.open().stream()
                    .map(o -> o.severity())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            counts.getChildren()
                    .add(new ToneBadge(
                            Tone.of(worst), texts.get("fires", floor.open().size())));
        }
        getChildren().addAll(name, middle, counts);
        setAccessibleText(texts.get(
                "floor.accessible",
                word(floor.layer()),
                sentence(floor),
                floor.stops().size(),
                floor.open().size()));
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    private Node state(LayerMap.Floor floor) {
        var label = new Label(sentence(floor));
        label.getStyleClass().addAll("small", floor.gap() ? "floor-warning" : "muted");
        return label;
    }

    private String sentence(LayerMap.Floor floor) {
        if (floor.gap()) {
            return texts.get("gap", floor.open().size());
        }
        if (floor.controls().isEmpty()) {
            return texts.get(floor.meant().isEmpty() ? "bare" : "bare.nothing");
        }
        return Arrays.stream(Inheritance.Standing.values())
                .sorted(Comparator.reverseOrder())
                .filter(standing -> count(floor, standing) > 0)
                .map(standing -> count(floor, standing) + " " + standing.word())
                .collect(Collectors.joining(", "));
    }

    private static long count(LayerMap.Floor floor, Inheritance.Standing standing) {
        return floor.controls().stream().filter(c -> c.standing() == standing).count();
    }

    private Node parts(LayerMap.Floor floor) {
        var flow = new FlowPane(6, 6);
        for (var tool : floor.tools()) {
            var chip = Chip.tinted(tool.name());
            chip.setGraphic(Icons.tiny(Feather.SERVER));
            chip.setTooltip(new Tooltip(texts.get("tool", tool.type().word(), tool.responsible())));
            flow.getChildren().add(chip);
        }
        floor.controls().stream()
                .limit(MOST)
                .forEach(control -> flow.getChildren().add(chip(control)));
        if (floor.controls().size() > MOST) {
            flow.getChildren().add(Chip.of(texts.get("more", floor.controls().size() - MOST)));
        }
        flow.setPrefWrapLength(LEAST);
        flow.setVisible(!flow.getChildren().isEmpty());
        flow.setManaged(!flow.getChildren().isEmpty());
        return flow;
    }

    private Node chip(Inheritance control) {
        var id = control.speaks().control();
        var label = new Label(id.startsWith("APC-") ? id.substring(4) : id);
        label.getStyleClass()
                .addAll(
                        "standing-chip",
                        control.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(id + ", " + control.standing().word() + ", "
                + texts.get("from", control.from().word())));
        return label;
    }

    static String word(Layer layer) {
        var word = layer.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
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
