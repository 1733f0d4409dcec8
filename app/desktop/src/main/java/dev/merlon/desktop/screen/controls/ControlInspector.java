package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.framework.Frameworks;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Explains the chosen control: how its layer stands, what follows where its evidence lapses, who relies on it,
/// what it serves, how to check it.
final class ControlInspector {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Texts texts;
    private final InspectorPane pane;
    private final VBox lapse = new VBox(8);
    private final VBox reliance = new VBox();

    ControlInspector(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
        for (var box : List.of(lapse, reliance)) {
            box.managedProperty().bind(box.visibleProperty());
        }
    }

    void show(ControlRow row, List<ControlRow> rows, Frameworks frameworks) {
        var control = row.control();
        var content = new ArrayList<Node>();
        var layers = new VBox(4);
        LayerShare.of(rows).forEach(share -> layers.getChildren().add(layer(share, share.layer() == control.layer())));
        content.add(layers);
        content.add(legend());
        content.add(lapse);
        content.add(reliance);
        content.add(new SectionTitle(texts.get("serves")));
        content.add(serves(control));
        requirements(control, frameworks).forEach(content::add);
        content.add(new SectionTitle(texts.get("verification")));
        content.add(para(control.verification()));
        if (!control.signal().isEmpty()) {
            content.add(new SectionTitle(texts.get("signal")));
            content.add(para(control.signal()));
        }
        content.add(new SectionTitle(texts.get("origin")));
        content.add(para(texts.get(
                "origin.of", control.origin().layer().word(), control.origin().file())));
        pane.show(texts.get("layers"), content.toArray(Node[]::new));
        pane.actions();
    }

    /// @param sentence  what follows; empty where nothing is held by its evidence, or it is still being worked out
    void showLapse(String sentence, @Nullable LocalDate day) {
        lapse.setVisible(!sentence.isEmpty());
        lapse.getChildren()
                .setAll(
                        new SectionTitle(day == null ? texts.get("lapse") : texts.get("lapse.on", DAY.format(day))),
                        day != null ? MessageBox.warning(sentence, "") : MessageBox.note(sentence, ""));
    }

    void showReliance(List<Reliance> apis) {
        reliance.setVisible(apis.stream().anyMatch(a -> a.inherit() + a.own() > 0));
        reliance.getChildren().setAll(new SectionTitle(texts.get("reliance")));
        apis.forEach(api -> reliance.getChildren().add(relies(api)));
    }

    /// The day on which the first record of the control has no evidence left that counts; none where none ever has
    /// not.
    static Optional<LocalDate> lastDay(ControlRow row, Snapshot snapshot) {
        return row.records().stream()
                .flatMap(entry -> {
                    var days = entry.evidence().stream()
                            .flatMap(id -> snapshot.state().evidence(id).stream())
                            .map(Evidence::expires)
                            .toList();
                    return days.contains(null)
                            ? java.util.stream.Stream.<LocalDate>empty()
                            : days.stream().filter(Objects::nonNull).max(Comparator.naturalOrder()).stream();
                })
                .min(Comparator.naturalOrder());
    }

    private HBox layer(LayerShare share, boolean chosen) {
        var name = new Label(word(share.layer()), Icons.inRow(icon(share.layer())));
        name.getStyleClass().add("layer-name");
        var bar = new ShareBar();
        var all = Math.max(1, share.all());
        bar.show(
                (double) share.proven() / all,
                (double) share.declared() / all,
                texts.get("layers.bar", word(share.layer()), share.proven(), share.declared(), share.all()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var count = new Label(texts.get("layers.count", share.proven() + share.declared(), share.all()));
        count.getStyleClass().addAll("small", "muted", "number");
        var row = new HBox(8, name, bar, count);
        row.getStyleClass().add("layer-row");
        if (chosen) {
            row.getStyleClass().add("chosen");
        }
        return row;
    }

    private HBox legend() {
        var legend = new HBox(12);
        legend.getStyleClass().add("layer-legend");
        for (var state : List.of("proven", "declared", "none")) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", state);
            var label = new Label(texts.get("layers." + state), swatch);
            label.getStyleClass().addAll("small", "muted");
            legend.getChildren().add(label);
        }
        return legend;
    }

    private HBox relies(Reliance api) {
        var name = new Label(api.api());
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(12, name);
        row.getStyleClass().add("reliance-row");
        if (api.inherit() > 0) {
            row.getChildren().add(small(texts.get("reliance.inherit", api.inherit()), "muted"));
        }
        if (api.own() > 0) {
            row.getChildren().add(small(texts.get("reliance.own", api.own()), "muted"));
        }
        if (api.without() > 0) {
            var without = small(texts.get("reliance.without", api.without()), "tone-text");
            without.getStyleClass().add("tone-medium");
            row.getChildren().add(without);
        }
        return row;
    }

    private static Label small(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static FlowPane serves(Control control) {
        var chips = new FlowPane(6, 6);
        control.cwe().forEach(id -> chips.getChildren().add(Chip.of("CWE-" + id)));
        return chips;
    }

    private static List<Node> requirements(Control control, Frameworks frameworks) {
        return frameworks.servedBy(control.id()).entrySet().stream()
                .map(served -> {
                    var ids = new Label(String.join(", ", served.getValue()));
                    ids.setWrapText(true);
                    return (Node) KeyValueRow.of(served.getKey().shortName(), ids);
                })
                .toList();
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted");
        return label;
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
