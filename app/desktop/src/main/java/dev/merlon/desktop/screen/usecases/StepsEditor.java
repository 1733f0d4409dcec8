package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Flow;
import dev.merlon.engine.model.usecase.FlowException;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A use case to be written: its steps with their endpoints, what must hold before and after, other ways, what goes
/// wrong. Each field is kept when it is left.
final class StepsEditor extends ScrollPane {

    private final Texts texts;
    private final UseCasesModel model;
    private final UseCasesActions actions;
    private final VBox page = new VBox(12);
    private @Nullable String picking;
    private String sought = "";

    StepsEditor(Texts texts, UseCasesModel model, UseCasesActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        page.getStyleClass().add("steps-page");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(UseCase useCase) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var focused = owner == null ? null : owner.getId();
        var typed = owner instanceof TextInputControl input ? input.getText() : null;
        var caret = owner instanceof TextInputControl input ? input.getCaretPosition() : 0;
        page.getChildren().setAll(steps(useCase), about(useCase), otherWays(useCase), exceptions(useCase));
        if (focused != null && page.lookup("#" + focused) instanceof Node again) {
            again.requestFocus();
            if (again instanceof TextInputControl input && typed != null) {
                input.setText(typed);
                input.positionCaret(Math.min(caret, typed.length()));
            }
        }
    }

    private void keep(UseCase changed) {
        actions.keep(texts.get("edited", changed.name()), List.of(changed));
    }

    // --- steps ---

    private Card steps(UseCase useCase) {
        var rows = new VBox(8);
        for (var i = 0; i < useCase.mainFlow().size(); i++) {
            rows.getChildren().add(step(useCase, useCase.mainFlow().get(i), i));
        }
        if (useCase.mainFlow().isEmpty()) {
            var hint = new Label(texts.get("steps.none"));
            hint.getStyleClass().addAll("para", "muted");
            hint.setWrapText(true);
            rows.getChildren().add(hint);
        }
        var add = Fields.line("step-new", texts.get("step.new"), "", text -> {
            if (!text.isBlank()) {
                var steps = new ArrayList<>(useCase.mainFlow());
                steps.add(new Step(useCase.freeStepId(), text.strip(), "", List.of()));
                picking = steps.getLast().id();
                sought = "";
                clearNew();
                keep(useCase.withMainFlow(steps));
            }
        });
        return new Card(texts.get("steps"), rows, add);
    }

    private void clearNew() {
        if (page.lookup("#step-new") instanceof TextInputControl field) {
            field.setText("");
        }
    }

    private VBox step(UseCase useCase, Step step, int index) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().addAll("muted", "step-number");
        var said = Fields.line(
                "step-" + step.id(),
                texts.get("step.says", index + 1),
                step.description(),
                text -> change(useCase, step, new Step(step.id(), text.strip(), step.actor(), step.endpoints())));
        HBox.setHgrow(said, Priority.ALWAYS);
        var up = Buttons.icon(Feather.ARROW_UP, texts.get("step.up", index + 1), () -> swap(useCase, index, index - 1));
        up.setDisable(index == 0);
        var down = Buttons.icon(
                Feather.ARROW_DOWN, texts.get("step.down", index + 1), () -> swap(useCase, index, index + 1));
        down.setDisable(index == useCase.mainFlow().size() - 1);
        var remove = Buttons.icon(Feather.TRASH_2, texts.get("step.remove", index + 1), () -> {
            var left = new ArrayList<>(useCase.mainFlow());
            left.remove(step);
            keep(useCase.withMainFlow(left));
        });
        var line = new HBox(8, number, said, up, down, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(4, line, endpoints(useCase, step, index));
        if (step.id().equals(picking)) {
            box.getChildren().add(picker(useCase, step));
        }
        return box;
    }

    private void change(UseCase useCase, Step step, Step changed) {
        keep(useCase.withMainFlow(useCase.mainFlow().stream()
                .map(s -> s.id().equals(step.id()) ? changed : s)
                .toList()));
    }

    private void swap(UseCase useCase, int from, int to) {
        var steps = new ArrayList<>(useCase.mainFlow());
        Collections.swap(steps, from, to);
        keep(useCase.withMainFlow(steps));
    }

    private FlowPane endpoints(UseCase useCase, Step step, int index) {
        var flow = new FlowPane(6, 4);
        flow.getStyleClass().add("step-endpoints");
        for (var id : step.endpoints()) {
            flow.getChildren().add(endpoint(useCase, step, id));
        }
        var open = step.id().equals(picking);
        flow.getChildren().add(Buttons.link(texts.get(open ? "pick.close" : "pick", index + 1), () -> {
            picking = open ? null : step.id();
            sought = "";
            show(useCase);
        }));
        return flow;
    }

    private HBox endpoint(UseCase useCase, Step step, EndpointId id) {
        var known = model.ready().flatMap(r -> r.now().endpoint(id));
        var chip = new HBox(6);
        chip.getStyleClass().add("endpoint-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        if (known.isPresent()) {
            var path = Buttons.link(known.get().path(), () -> actions.openEndpoint(id));
            path.getStyleClass().addAll("code", "dense");
            chip.getChildren().addAll(MethodBadge.dense(known.get().method()), path);
        } else {
            chip.getChildren().addAll(Chip.outlined(texts.get("endpoint.removed")), new Label(id.key()));
        }
        var label = known.map(Endpoint::label).orElse(id.key());
        chip.getChildren().add(Buttons.icon(Feather.X, texts.get("endpoint.take", label), () -> {
            var left = new ArrayList<>(step.endpoints());
            left.remove(id);
            change(useCase, step, step.withEndpoints(left));
        }));
        return chip;
    }

    private VBox picker(UseCase useCase, Step step) {
        var offers = new VBox(2);
        var field = new SearchField(texts.get("pick.find"));
        field.setId("pick-" + step.id());
        field.setText(sought);
        field.textProperty().addListener((_, _, text) -> {
            sought = text;
            offer(useCase, step, text, offers);
        });
        offer(useCase, step, sought, offers);
        var box = new VBox(6, field, offers);
        box.getStyleClass().add("picker");
        return box;
    }

    private void offer(UseCase useCase, Step step, String text, VBox offers) {
        var found = model.offered(step, text);
        var head = new Label(texts.get(text.isBlank() ? "pick.likely" : "pick.found", found.size()));
        head.getStyleClass().addAll("small", "muted");
        offers.getChildren().setAll(head);
        for (var endpoint : found) {
            var path = new Label(endpoint.path());
            path.getStyleClass().addAll("code", "dense");
            var summary = new Label(endpoint.summary());
            summary.getStyleClass().addAll("small", "muted");
            summary.setMinWidth(0);
            var face = new HBox(8, MethodBadge.dense(endpoint.method()), path, summary);
            face.setAlignment(Pos.CENTER_LEFT);
            var button = Buttons.quiet("", () -> {
                var more = new ArrayList<>(step.endpoints());
                more.add(endpoint.id());
                picking = null;
                change(useCase, step, step.withEndpoints(more));
            });
            button.setGraphic(face);
            button.setAccessibleText(texts.get("pick.take", endpoint.label()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            offers.getChildren().add(button);
        }
    }

    // --- around the steps ---

    private Card about(UseCase useCase) {
        var name = Fields.line("use-case-name", texts.get("name"), useCase.name(), text -> {
            if (!text.isBlank()) {
                keep(with(useCase, text.strip(), useCase.actors(), useCase.preconditions(), useCase.postconditions()));
            }
        });
        var before = Fields.lines(
                "use-case-before",
                texts.get("before"),
                useCase.preconditions(),
                lines -> keep(with(useCase, useCase.name(), useCase.actors(), lines, useCase.postconditions())));
        var after = Fields.lines(
                "use-case-after",
                texts.get("after"),
                useCase.postconditions(),
                lines -> keep(with(useCase, useCase.name(), useCase.actors(), useCase.preconditions(), lines)));
        var pair = new HBox(
                12,
                grown(new FieldBox(texts.get("before"), before).help(texts.get("one.a.line"))),
                grown(new FieldBox(texts.get("after"), after).help(texts.get("one.a.line"))));
        var head = new HBox(
                12, grown(new FieldBox(texts.get("name"), name)), new FieldBox(texts.get("actors"), actors(useCase)));
        return new Card(texts.get("about"), head, pair);
    }

    private static <N extends Region> N grown(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private MenuButton actors(UseCase useCase) {
        var names = model.actors().stream()
                .filter(a -> useCase.actors().contains(a.id()))
                .map(Actor::name)
                .collect(Collectors.joining(", "));
        var button = new MenuButton(names.isEmpty() ? texts.get("actors.choose") : names);
        button.setAccessibleText(texts.get("actors.choose"));
        for (var actor : model.actors()) {
            var item = new CheckMenuItem(actor.name());
            item.setSelected(useCase.actors().contains(actor.id()));
            item.setOnAction(_ -> {
                var chosen = new ArrayList<>(useCase.actors());
                if (!chosen.remove(actor.id())) {
                    chosen.add(actor.id());
                }
                keep(with(useCase, useCase.name(), chosen, useCase.preconditions(), useCase.postconditions()));
            });
            button.getItems().add(item);
        }
        button.setDisable(model.actors().isEmpty());
        return button;
    }

    private static UseCase with(UseCase u, String name, List<String> actors, List<String> before, List<String> after) {
        return new UseCase(
                u.id(),
                name,
                u.description(),
                actors,
                before,
                after,
                u.mainFlow(),
                u.alternativeFlows(),
                u.exceptions());
    }

    private Card otherWays(UseCase useCase) {
        var rows = new VBox(8);
        for (var i = 0; i < useCase.alternativeFlows().size(); i++) {
            var at = i;
            var flow = useCase.alternativeFlows().get(i);
            rows.getChildren()
                    .add(row(
                            Fields.line(
                                    "flow-name-" + i,
                                    texts.get("flow.name"),
                                    flow.name(),
                                    t -> keep(flow(useCase, at, f -> new Flow(t.strip(), f.condition(), f.steps())))),
                            Fields.line(
                                    "flow-when-" + i,
                                    texts.get("flow.when"),
                                    flow.condition(),
                                    t -> keep(flow(useCase, at, f -> new Flow(f.name(), t.strip(), f.steps())))),
                            Fields.lines(
                                    "flow-steps-" + i,
                                    texts.get("flow.steps"),
                                    flow.steps().stream().map(Step::description).toList(),
                                    lines -> keep(flow(
                                            useCase, at, f -> new Flow(f.name(), f.condition(), steps(f, lines, at))))),
                            texts.get("flow.remove", i + 1),
                            () -> keep(flow(useCase, at, _ -> null))));
        }
        var add = Buttons.link(
                texts.get("flow.add"),
                () -> keep(flow(useCase, -1, _ -> new Flow(texts.get("flow.new"), "", List.of()))));
        return new Card(texts.get("flows"), rows, new HBox(add));
    }

    private static List<Step> steps(Flow flow, List<String> lines, int at) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < lines.size(); i++) {
            var known = i < flow.steps().size() ? flow.steps().get(i) : null;
            steps.add(new Step(
                    "a" + (at + 1) + "." + (i + 1),
                    lines.get(i),
                    known == null ? "" : known.actor(),
                    known == null ? List.of() : known.endpoints()));
        }
        return steps;
    }

    /// @param at  -1 for a new one
    private static UseCase flow(UseCase u, int at, Function<Flow, @Nullable Flow> how) {
        var flows = changed(u.alternativeFlows(), at, new Flow("", "", List.of()), how);
        return new UseCase(
                u.id(),
                u.name(),
                u.description(),
                u.actors(),
                u.preconditions(),
                u.postconditions(),
                u.mainFlow(),
                flows,
                u.exceptions());
    }

    private Card exceptions(UseCase useCase) {
        var rows = new VBox(8);
        for (var i = 0; i < useCase.exceptions().size(); i++) {
            var at = i;
            var each = useCase.exceptions().get(i);
            rows.getChildren()
                    .add(row(
                            Fields.line(
                                    "exception-name-" + i,
                                    texts.get("exception.name"),
                                    each.name(),
                                    t -> keep(exception(
                                            useCase,
                                            at,
                                            e -> new FlowException(t.strip(), e.condition(), e.handling())))),
                            Fields.line(
                                    "exception-when-" + i,
                                    texts.get("exception.when"),
                                    each.condition(),
                                    t -> keep(exception(
                                            useCase, at, e -> new FlowException(e.name(), t.strip(), e.handling())))),
                            Fields.line(
                                    "exception-then-" + i,
                                    texts.get("exception.then"),
                                    each.handling(),
                                    t -> keep(exception(
                                            useCase, at, e -> new FlowException(e.name(), e.condition(), t.strip())))),
                            texts.get("exception.remove", i + 1),
                            () -> keep(exception(useCase, at, _ -> null))));
        }
        var add = Buttons.link(
                texts.get("exception.add"),
                () -> keep(exception(useCase, -1, _ -> new FlowException(texts.get("exception.new"), "", ""))));
        return new Card(texts.get("exceptions"), rows, new HBox(add));
    }

    private static UseCase exception(UseCase u, int at, Function<FlowException, @Nullable FlowException> how) {
        var exceptions = changed(u.exceptions(), at, new FlowException("", "", ""), how);
        return new UseCase(
                u.id(),
                u.name(),
                u.description(),
                u.actors(),
                u.preconditions(),
                u.postconditions(),
                u.mainFlow(),
                u.alternativeFlows(),
                exceptions);
    }

    private static <T> List<T> changed(List<T> all, int at, T none, Function<T, @Nullable T> how) {
        var changed = new ArrayList<>(all);
        var next = how.apply(at < 0 ? none : all.get(at));
        if (at < 0 && next != null) {
            changed.add(next);
        } else if (next == null) {
            changed.remove(at);
        } else {
            changed.set(at, next);
        }
        return changed;
    }

    private static HBox row(Region first, Region second, Region third, String removing, Runnable remove) {
        var row =
                new HBox(8, grown(first), grown(second), grown(third), Buttons.icon(Feather.TRASH_2, removing, remove));
        row.setAlignment(Pos.TOP_LEFT);
        for (var field : List.of(first, second, third)) {
            field.setPrefWidth(160);
        }
        return row;
    }
}
