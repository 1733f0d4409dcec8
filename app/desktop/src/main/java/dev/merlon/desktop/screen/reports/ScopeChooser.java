package dev.merlon.desktop.screen.reports;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.selector.Selector;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import dev.merlon.engine.report.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses what a report is about: all of the workspace, one API, what a selector covers, or one endpoint.
final class ScopeChooser {

    private final Texts texts;
    private final ReportsViewModel model;
    private final ComboBox<Choice> kind = new ComboBox<>();
    private final TextField selector = new TextField();
    private final ComboBox<Choice> endpoint = new ComboBox<>();
    private final FieldBox selectorBox;
    private final FieldBox endpointBox;
    private final Label counted = new Label();
    private final VBox node;
    private @Nullable Snapshot snapshot;
    private boolean filling;

    /// @param scope  null where more has to be said: a selector, an endpoint
    private record Choice(String words, @Nullable Scope scope, boolean ofEndpoint) {}

    ScopeChooser(Texts texts, ReportsViewModel model) {
        this.texts = texts;
        this.model = model;
        kind.setId("report-scope");
        selector.setId("report-selector");
        selector.getStyleClass().add("code");
        selector.setPromptText("tag:payments & method:write");
        selectorBox = new FieldBox(texts.get("scope.selector"), selector)
                .help(texts.get("scope.selector.help"))
                .check(this::wrong);
        endpointBox = new FieldBox(texts.get("scope.endpoint"), endpoint);
        counted.getStyleClass().addAll("small", "muted");
        for (var box : List.of(selectorBox, endpointBox)) {
            box.managedProperty().bind(box.visibleProperty());
            box.setVisible(false);
        }
        kind.setConverter(words());
        endpoint.setConverter(words());
        endpoint.setVisibleRowCount(16);
        node = new VBox(8, new FieldBox(texts.get("inspect.scope"), kind), selectorBox, endpointBox, counted);
        bind();
    }

    Node node() {
        return node;
    }

    private void bind() {
        kind.valueProperty().addListener((_, _, choice) -> {
            if (choice != null && !filling) {
                chosen(choice);
            }
        });
        endpoint.valueProperty().addListener((_, _, choice) -> {
            if (choice != null && choice.scope() != null && !filling) {
                model.choose(choice.scope());
            }
        });
        selector.setOnAction(_ -> typed());
        selector.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                typed();
            }
        });
        model.scope().addListener(_ -> count());
    }

    void show(Snapshot now) {
        snapshot = now;
        filling = true;
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                texts.get("scope.all", now.apis().size(), now.endpoints().count()), new Scope.Organisation(), false));
        now.apis()
                .forEach(a -> choices.add(
                        new Choice(a.api().name(), new Scope.OfApi(a.api().id()), false)));
        choices.add(new Choice(texts.get("scope.selector"), null, false));
        choices.add(new Choice(texts.get("scope.endpoint"), null, true));
        kind.getItems().setAll(choices);
        endpoint.getItems()
                .setAll(now.apis().stream()
                        .flatMap(a -> a.endpoints().stream()
                                .map(e -> new Choice(
                                        e.label() + ", " + a.api().name(), new Scope.OfEndpoint(e.id()), false)))
                        .toList());
        var scope = model.scope().get();
        kind.setValue(choices.stream()
                .filter(c -> scope.equals(c.scope())
                        || (scope instanceof Scope.OfSelector && c.scope() == null && !c.ofEndpoint())
                        || (scope instanceof Scope.OfEndpoint && c.ofEndpoint()))
                .findFirst()
                .orElse(choices.getFirst()));
        endpoint.setValue(endpoint.getItems().stream()
                .filter(c -> scope.equals(c.scope()))
                .findFirst()
                .orElse(null));
        filling = false;
        selectorBox.setVisible(scope instanceof Scope.OfSelector);
        endpointBox.setVisible(scope instanceof Scope.OfEndpoint);
        count();
    }

    private void chosen(Choice choice) {
        var ofSelector = choice.scope() == null && !choice.ofEndpoint();
        selectorBox.setVisible(ofSelector);
        endpointBox.setVisible(choice.ofEndpoint());
        if (choice.scope() != null) {
            model.choose(choice.scope());
        } else if (ofSelector) {
            selector.requestFocus();
            typed();
        } else if (!endpoint.getItems().isEmpty()) {
            endpoint.setValue(endpoint.getItems().getFirst());
            endpoint.requestFocus();
        }
    }

    private void typed() {
        if (selectorBox.isVisible() && !selector.getText().isBlank() && wrong().isEmpty()) {
            model.choose(new Scope.OfSelector(Selector.of(selector.getText())));
        }
    }

    /// What is wrong with the selector that is typed.
    private Optional<String> wrong() {
        var now = snapshot;
        if (now == null || selector.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            var scope = new Scope.OfSelector(Selector.of(selector.getText()));
            return Excerpt.size(now, scope) == 0 ? Optional.of(texts.get("scope.none")) : Optional.empty();
        } catch (SelectorSyntaxException e) {
            return Optional.of(texts.get("scope.wrong", e.column(), e.text()));
        }
    }

    private void count() {
        var now = snapshot;
        var scope = model.scope().get();
        var whole = scope instanceof Scope.Organisation;
        counted.setVisible(!whole);
        counted.setManaged(!whole);
        if (now != null && !whole) {
            counted.setText(texts.get("scope.counted", Excerpt.size(now, scope)));
        }
    }

    private static StringConverter<Choice> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public @Nullable Choice fromString(String text) {
                return null;
            }
        };
    }
}
