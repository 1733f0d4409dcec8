package dev.merlon.desktop.screen.layers;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.Inheritance;
import dev.merlon.engine.control.LayerMap;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Explains a layer: who provides what, what it overrides and why, what it stops, and what would stop the rest.
final class FloorInspector {

    private static final int MOST = 12;

    private final Texts texts;
    private final LayersActions actions;
    private final InspectorPane pane;

    FloorInspector(Texts texts, LayersActions actions, InspectorPane pane) {
        this.texts = texts;
        this.actions = actions;
        this.pane = pane;
    }

    void show(LayerMap.Floor floor, LayerMap map) {
        var content = new ArrayList<Node>();
        for (var tool : floor.tools()) {
            content.add(new SectionTitle(tool.name()));
            content.add(para(texts.get("tool", tool.type().word(), orNobody(tool.responsible()))));
            if (!tool.leaves().isBlank()) {
                content.add(para(texts.get("leaves", tool.leaves())));
            }
        }
        content.add(new SectionTitle(texts.get("provides")));
        floor.controls().forEach(control -> content.add(control(control)));
        if (floor.controls().isEmpty()) {
            content.add(para(texts.get("provides.nothing")));
        }
        outcomes(content, "stops.title", floor.stops(), true);
        outcomes(content, "fires.title", floor.open(), false);
        var unrecorded = floor.meant().stream()
                .filter(c -> floor.controls().stream()
                        .noneMatch(i -> i.speaks().control().equals(c.id())))
                .toList();
        if (!unrecorded.isEmpty()) {
            content.add(new SectionTitle(texts.get("would")));
            unrecorded.forEach(control -> {
                var link = Buttons.link(control.title(), () -> actions.record(control.id(), map.endpoint()));
                link.setWrapText(true);
                link.setAccessibleText(texts.get("record", control.title()));
                content.add(link);
            });
        }
        pane.show(FloorRow.word(floor.layer()), content.toArray(Node[]::new));
        pane.actions(Buttons.standard(texts.get("open"), () -> actions.openEndpoint(map.endpoint())));
    }

    private Node control(Inheritance control) {
        var link = Buttons.link(
                control.speaks().control(),
                () -> actions.openControl(control.speaks().control()));
        link.getStyleClass().add("code");
        var standing = new Label(control.standing().word());
        standing.getStyleClass().add("strong");
        var from = para(texts.get("from.whom", control.from().word(), orNobody(control.responsible())));
        var box = new VBox(4, new HBox(8, link, standing), from);
        box.getStyleClass().add("floor-control");
        if (control.overrides()) {
            var what = control.overridden().stream().map(this::overridden).collect(Collectors.joining("; "));
            box.getChildren()
                    .add(
                            control.owesReason()
                                    ? MessageBox.warning(texts.get("overrides", what), texts.get("overrides.silent"))
                                    : para(texts.get("overrides", what) + " "
                                            + texts.get(
                                                    "overrides.why",
                                                    control.speaks().reason())));
        }
        return box;
    }

    private String overridden(ControlRecord each) {
        return texts.get(
                "overridden",
                each.scope().text(),
                each.status().word(),
                each.result().word());
    }

    private void outcomes(List<Node> content, String key, List<Outcome> outcomes, boolean held) {
        if (outcomes.isEmpty()) {
            return;
        }
        content.add(new SectionTitle(texts.get(key, outcomes.size())));
        outcomes.stream().limit(MOST).forEach(outcome -> {
            var badge = held ? new ToneBadge(Tone.HELD, "") : new ToneBadge(Tone.of(outcome.severity()), "");
            badge.setAccessibleText(held ? Tone.HELD.word() : outcome.severity().word());
            var title = para(outcome.title());
            title.getStyleClass().remove("muted");
            content.add(new HBox(8, badge, title));
        });
        if (outcomes.size() > MOST) {
            content.add(para(texts.get("more", outcomes.size() - MOST)));
        }
    }

    private String orNobody(String name) {
        return name.isBlank() ? texts.get("nobody") : name;
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
