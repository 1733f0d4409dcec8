package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.decision.SelectorBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses where an exception counts: at the endpoint that it was begun at, in an API, by a selector, or
/// everywhere.
final class WhereField extends VBox {

    private enum Kind {
        GIVEN,
        API,
        SELECTOR,
        ORGANISATION
    }

    private final Runnable changed;
    private final @Nullable Scope given;
    private final Segmented<Kind> kind;
    private final ComboBox<Api> api = new ComboBox<>();
    private final SelectorBox selector;

    /// @param given    the scope that it was begun with, or null
    /// @param changed  hears of every change
    WhereField(Texts texts, @Nullable Scope given, Snapshot snapshot, Runnable changed) {
        this.changed = changed;
        var ofApi = given instanceof Scope.OfApi;
        this.given = ofApi || given instanceof Scope.OfSelector ? null : given;
        selector = new SelectorBox(changed);
        var kinds = new ArrayList<Kind>();
        if (this.given != null) {
            kinds.add(Kind.GIVEN);
        }
        kinds.addAll(List.of(Kind.API, Kind.SELECTOR, Kind.ORGANISATION));
        kind = new Segmented<>(
                kinds,
                k -> texts.get("where." + k.name().toLowerCase(java.util.Locale.ROOT)),
                given instanceof Scope.OfSelector ? Kind.SELECTOR : kinds.getFirst());
        api.getItems().setAll(snapshot.state().apis());
        api.setConverter(new ApiName());
        api.setAccessibleText(texts.get("where.api"));
        api.setMaxWidth(Double.MAX_VALUE);
        choose(given);
        var label = new Label(texts.get("where"));
        label.getStyleClass().add("field-label");
        for (var node : List.of(api, selector.node())) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getStyleClass().add("field-box");
        setSpacing(8);
        getChildren().addAll(label, kind);
        if (this.given instanceof Scope.OfEndpoint(var endpoint)) {
            var here = new Label(snapshot.endpoint(endpoint).map(e -> e.label()).orElse(endpoint.toString()));
            here.getStyleClass().addAll("code", "dense");
            here.managedProperty().bind(here.visibleProperty());
            here.visibleProperty().bind(kind.valueProperty().isEqualTo(Kind.GIVEN));
            getChildren().add(here);
        }
        getChildren().addAll(api, selector.node());
        kind.valueProperty().subscribe(this::follow);
        api.valueProperty().addListener((_, _, _) -> changed.run());
    }

    private void choose(@Nullable Scope scope) {
        switch (scope) {
            case Scope.OfApi(var id) ->
                api.getItems().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .ifPresent(api::setValue);
            case Scope.OfSelector(var chosen) -> selector.show(chosen);
            case null, default -> api.getItems().stream().findFirst().ifPresent(api::setValue);
        }
    }

    private void follow() {
        api.setVisible(kind.getValue() == Kind.API);
        selector.node().setVisible(kind.getValue() == Kind.SELECTOR);
        changed.run();
    }

    Optional<Scope> scope() {
        return switch (kind.getValue()) {
            case GIVEN -> Optional.ofNullable(given);
            case API -> Optional.ofNullable(api.getValue()).map(a -> new Scope.OfApi(a.id()));
            case SELECTOR -> selector.scope();
            case ORGANISATION -> Optional.of(new Scope.Organisation());
        };
    }

    boolean validate() {
        return kind.getValue() != Kind.SELECTOR || selector.node().validate();
    }

    private static final class ApiName extends StringConverter<Api> {

        @Override
        public String toString(@Nullable Api each) {
            return each == null ? "" : each.name();
        }

        @Override
        public @Nullable Api fromString(String name) {
            return null;
        }
    }
}
