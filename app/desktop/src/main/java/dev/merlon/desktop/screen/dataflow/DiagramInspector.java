package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.dataflow.Danger;
import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowDiagram.Detail;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Explains what is chosen on the diagram: what it is, where it stands, what it carries, what threatens it.
final class DiagramInspector {

    private static final int MOST_RULES = 12;
    private static final int MOST_APIS = 100;

    private final Texts texts;
    private final DataFlowModel model;
    private final DataFlowActions actions;
    private final InspectorPane pane;
    private @Nullable ThreatForm form;

    DiagramInspector(Texts texts, DataFlowModel model, DataFlowActions actions, InspectorPane pane) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.pane = pane;
    }

    void show() {
        var now = model.ready().map(DataFlowModel.Ready::now).orElse(null);
        if (now == null || model.shown().isEmpty()) {
            pane.actions();
            pane.show(texts.get("inspector.title"), muted(texts.get("inspector.nothing")));
        } else if (model.chosen().size() > 1) {
            several();
        } else {
            model.onlyElement()
                    .ifPresentOrElse(
                            e -> element(now, e),
                            () -> model.onlyFlow()
                                    .ifPresentOrElse(
                                            f -> flow(now, f),
                                            () -> model.onlyBoundary().ifPresentOrElse(this::boundary, this::diagram)));
        }
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted");
        label.setWrapText(true);
        return label;
    }

    /// As many lines as the value takes.
    private KeyValueRow row(String key, String value) {
        var label = new Label(value.isEmpty() ? texts.get("none") : value);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return KeyValueRow.of(texts.get(key), label);
    }

    private void several() {
        pane.actions(
                Buttons.standard(texts.get("boundary"), Feather.SQUARE, () -> actions.surround(true)),
                Buttons.standard(texts.get("group"), Feather.GRID, () -> actions.surround(false)));
        pane.show(texts.get("inspector.several", model.chosen().size()), muted(texts.get("inspector.several.about")));
    }

    private void diagram() {
        var shown = model.shown().orElseThrow();
        var content = new ArrayList<Node>();
        content.add(named(shown.diagram().name(), actions::renameDiagram));
        content.add(KeyValueRow.of(
                texts.get("elements"), String.valueOf(shown.graph().elements().size())));
        content.add(KeyValueRow.of(
                texts.get("flows"), String.valueOf(shown.graph().flows().size())));
        content.add(KeyValueRow.of(
                texts.get("boundaries"),
                String.valueOf(shown.graph().boundaries().size())));
        content.add(KeyValueRow.of(
                texts.get("crossing"),
                String.valueOf(shown.graph().flows().stream()
                        .filter(f -> !shown.graph().crossedBy(f).isEmpty())
                        .count())));
        content.addAll(drawn(shown.diagram()));
        shown.graph().notes().forEach(note -> content.add(muted(note)));
        if (!shown.diagram().edits().isEmpty()) {
            content.add(muted(texts.get("edited.about")));
        }
        content.add(new SectionTitle(texts.get("keys")));
        content.add(muted(texts.get("keys.about")));
        pane.actions();
        pane.show(texts.get("inspector.title"), content.toArray(Node[]::new));
    }

    /// How finely APIs are drawn, and which: of a diagram that is there by itself they are given.
    private List<Node> drawn(DataFlowDiagram diagram) {
        var state = model.ready().orElseThrow().now().state();
        var content = new ArrayList<Node>();
        var detail = new Segmented<>(List.of(Detail.values()), d -> texts.get("detail." + d.name()), diagram.detail());
        detail.valueProperty().addListener((_, _, now) -> actions.draw(diagram.apis(), now));
        content.add(new FieldBox(texts.get("detail"), detail));
        if (!Diagrams.byItself(state, diagram.id())) {
            content.add(new SectionTitle(texts.get("apis")));
            state.apis().stream().limit(MOST_APIS).forEach(api -> {
                var box = new CheckBox(api.name());
                box.setSelected(diagram.apis().contains(api.id()));
                box.setOnAction(_ -> {
                    var apis = new ArrayList<>(diagram.apis());
                    if (!apis.remove(api.id())) {
                        apis.add(api.id());
                    }
                    actions.draw(apis, diagram.detail());
                });
                content.add(box);
            });
        }
        return content;
    }

    private void boundary(Boundary boundary) {
        pane.actions(Buttons.standard(texts.get("hide"), Feather.EYE_OFF, actions::hideChosen));
        pane.show(
                texts.get(boundary.trust() ? "boundary.trust" : "boundary.grouped"),
                named(boundary.name(), name -> edit(editor -> editor.rename(boundary.id(), name))),
                KeyValueRow.of(
                        texts.get("elements"),
                        String.valueOf(model.editor()
                                .map(e -> e.elementsOf(List.of(boundary.id())).size())
                                .orElse(0))),
                home(boundary.id(), boundary.parent()),
                muted(texts.get(boundary.trust() ? "boundary.trust.about" : "boundary.grouped.about")));
    }

    private void edit(java.util.function.Function<DiagramEditor, DiagramEdit> edit) {
        model.editor().map(edit).ifPresent(actions::edit);
    }

    private FieldBox named(String name, Consumer<String> renamed) {
        var field = new TextField(name);
        field.setId("name");
        field.setAccessibleText(texts.get("name"));
        Runnable keep = () -> {
            var text = field.getText().strip();
            if (!text.isEmpty() && !text.equals(name) && field.getScene() != null) {
                renamed.accept(text);
            }
        };
        field.setOnAction(_ -> keep.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        return new FieldBox(texts.get("name"), field);
    }

    /// The boundary that it stands in, to choose another.
    private FieldBox home(String id, String now) {
        var box = new ComboBox<String>();
        box.setId("home");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get("home"));
        box.getItems().add("");
        model.graph().boundaries().stream()
                .map(Boundary::id)
                .filter(b -> !b.equals(id))
                .forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String boundary) {
                return boundary == null || boundary.isEmpty()
                        ? texts.get("home.none")
                        : model.graph().nameOf(boundary);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.setValue(now);
        box.valueProperty().addListener((_, _, boundary) -> {
            if (boundary != null && !boundary.equals(now)) {
                edit(editor -> editor.house(List.of(id), boundary));
            }
        });
        return new FieldBox(texts.get("home"), box);
    }

    private void element(Snapshot now, Element element) {
        var content = new ArrayList<Node>();
        content.add(named(element.name(), name -> edit(editor -> editor.rename(element.id(), name))));
        content.add(home(element.id(), element.boundary()));
        if (element.outsideContract()) {
            if (!element.note().isEmpty()) {
                content.add(row("note", element.note()));
            }
            content.add(muted(texts.get("outside")));
        } else {
            var link = Buttons.link(
                    texts.get("endpoints", element.endpoints().size()), () -> actions.openApi(element.api()));
            content.add(KeyValueRow.of(
                    texts.get("serves"), element.endpoints().isEmpty() ? new Label(element.note()) : link));
        }
        var carried = model.graph().flowsAt(element.id()).stream()
                .flatMap(f -> f.carries().stream())
                .distinct()
                .sorted()
                .toList();
        content.add(row("carries", Facts.data(carried)));
        content.addAll(threats(now, element.id(), Danger.outcomes(now, element).toList()));
        finish(element.kind().word(), now, element.id(), content);
    }

    private void flow(Snapshot now, DataFlow flow) {
        var graph = model.graph();
        var content = new ArrayList<Node>();
        var ends = new Label(graph.nameOf(flow.from()) + " → " + graph.nameOf(flow.to()));
        ends.getStyleClass().add("heading");
        ends.setWrapText(true);
        content.add(ends);
        var crossed = graph.crossedBy(flow).stream().map(Boundary::name).collect(Collectors.joining(", "));
        content.add(row("crosses", crossed));
        content.add(row("sends", Facts.data(flow.sends())));
        content.add(row("returns", Facts.data(flow.returns())));
        if (!flow.endpoints().isEmpty()) {
            content.add(KeyValueRow.of(
                    texts.get("encrypted"),
                    texts.get(Facts.plain(now, flow.endpoints()) ? "encrypted.no" : "encrypted.yes")));
            content.add(row("identity", Facts.identity(now, flow.endpoints())));
            content.add(KeyValueRow.of(
                    texts.get("serves"), texts.get("endpoints", flow.endpoints().size())));
        }
        content.add(named(
                flow.name().isEmpty() ? texts.get("flow.unnamed") : flow.name(),
                name -> edit(editor -> editor.rename(flow.id(), name))));
        content.addAll(
                threats(now, flow.id(), Danger.outcomes(now, flow.endpoints()).toList()));
        finish(texts.get("flow.title"), now, flow.id(), content);
    }

    private void finish(String title, Snapshot now, String id, List<Node> content) {
        form = new ThreatForm(texts, now.library(), actions);
        content.add(form);
        pane.actions(
                Buttons.standard(texts.get("threat.add"), Feather.PLUS, () -> write(now, id)),
                Buttons.standard(texts.get("hide"), Feather.EYE_OFF, actions::hideChosen));
        pane.show(
                title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1),
                content.toArray(Node[]::new));
    }

    private void write(Snapshot now, String id) {
        if (form != null) {
            form.write(now, id, model.graph().nameOf(id));
        }
    }

    private List<Node> threats(Snapshot now, String id, List<Outcome> outcomes) {
        var ofThreats = outcomes.stream()
                .filter(o -> o.rule().kind() == RuleKind.THREAT && o.state() != OutcomeState.NOT_APPLICABLE)
                .toList();
        var own = StandingThreat.at(now, id);
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get("stride")));
        content.add(new StrideStrip(StrideStrip.tones(ofThreats, own)));
        content.add(new SectionTitle(texts.get("threats")));
        if (own.isEmpty() && ofThreats.isEmpty()) {
            content.add(muted(texts.get("threats.none")));
        }
        own.forEach(threat -> content.add(line(
                StrideStrip.tone(threat),
                threat.threat().title(),
                threat.standing().word(),
                () -> {
                    if (form != null) {
                        form.edit(threat.threat());
                    }
                })));
        var byRule = new LinkedHashMap<String, Outcome>();
        ofThreats.stream()
                .filter(Outcome::live)
                .forEach(o ->
                        byRule.merge(o.rule().id(), o, (a, b) -> a.severity().compareTo(b.severity()) >= 0 ? a : b));
        byRule.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Outcome> e) -> e.getValue().severity(), Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_RULES)
                .forEach(e -> content.add(line(
                        Tone.of(e.getValue().severity()),
                        e.getValue().title(),
                        e.getKey(),
                        () -> actions.openRule(e.getKey()))));
        if (byRule.size() > MOST_RULES) {
            content.add(muted(texts.get("threats.more", byRule.size() - MOST_RULES)));
        }
        return content;
    }

    private static HBox line(Tone tone, String title, String about, Runnable open) {
        var link = Buttons.link(title, open);
        link.setWrapText(true);
        var small = new Label(about);
        small.getStyleClass().addAll("small", "muted");
        var words = new VBox(link, small);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var line = new HBox(8, new ShapeIcon(tone), words);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("threat-line");
        return line;
    }
}
