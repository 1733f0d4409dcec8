package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Chooses what a record speaks for, and counts at once how many endpoints that are.
public final class ScopeField {

    private enum Level {
        ORGANISATION,
        TOOL,
        API,
        SELECTOR,
        ENDPOINTS
    }

    private final Texts texts = Texts.of(ScopeField.class);
    private final Segmented<Level> level;
    private final TargetChecklist checklist = new TargetChecklist(this::changed);
    private final SelectorField selector = new SelectorField(this::changed);
    private final Label reach = new Label();
    private final Card card;
    private final Consumer<List<Scope>> chosen;
    private final Map<Level, List<Scope>> ticked = new EnumMap<>(Level.class);
    private @Nullable Snapshot snapshot;
    private String control = "";
    private boolean filling;

    /// @param chosen  hears of every change that the user makes
    public ScopeField(Consumer<List<Scope>> chosen) {
        this.chosen = chosen;
        level = new Segmented<>(
                List.of(Level.values()),
                l -> texts.get(
                        switch (l) {
                            case ORGANISATION -> "scope.organisation";
                            case TOOL -> "scope.tool";
                            case API -> "scope.api";
                            case SELECTOR -> "scope.selector";
                            case ENDPOINTS -> "scope.endpoints";
                        }),
                Level.ORGANISATION);
        var name = new Label(texts.get("scope"));
        name.getStyleClass().add("strong");
        var head = new HBox(12, name, level);
        head.setAlignment(Pos.CENTER_LEFT);
        checklist.managedProperty().bind(checklist.visibleProperty());
        selector.managedProperty().bind(selector.visibleProperty());
        reach.getStyleClass().addAll("small", "muted");
        reach.setGraphic(Icons.tiny(Feather.CORNER_DOWN_RIGHT));
        card = new Card(head, checklist, selector, reach);
        card.getStyleClass().add("scope-field");
        card.getStylesheets().add(RecordingStyle.sheet());
        level.valueProperty().addListener((_, _, _) -> {
            if (!filling) {
                list();
                changed();
            }
        });
    }

    public Card node() {
        return card;
    }

    /// Shows the scopes of a draft; where there are none yet, endpoints are to be ticked.
    public void show(String newControl, List<Scope> scopes, Snapshot now) {
        filling = true;
        control = newControl;
        snapshot = now;
        ticked.clear();
        var shown = scopes.isEmpty() ? Level.ENDPOINTS : levelOf(scopes.getFirst());
        ticked.put(shown, scopes);
        level.valueProperty().set(shown);
        list();
        filling = false;
        count(scopes);
    }

    private static Level levelOf(Scope scope) {
        return switch (scope) {
            case Scope.Organisation() -> Level.ORGANISATION;
            case Scope.OfApi _ -> Level.API;
            case Scope.OfTool _ -> Level.TOOL;
            case Scope.OfSelector _ -> Level.SELECTOR;
            case Scope.OfEndpoint _ -> Level.ENDPOINTS;
        };
    }

    private void list() {
        selector.setVisible(level.getValue() == Level.SELECTOR);
        checklist.setVisible(level.getValue() != Level.ORGANISATION && !selector.isVisible());
        var now = snapshot;
        if (now == null) {
            return;
        }
        switch (level.getValue()) {
            case ORGANISATION -> {}
            case TOOL -> checklist.show(texts.get("scope.find.tool"), Target.tools(now), ticks());
            case SELECTOR ->
                selector.show(
                        ticks().stream()
                                .flatMap(s -> s instanceof Scope.OfSelector(var it) ? Stream.of(it) : Stream.empty())
                                .findFirst()
                                .orElse(null),
                        now);
            case API -> checklist.show(texts.get("scope.find.api"), Target.apis(now), ticks());
            case ENDPOINTS -> checklist.show(texts.get("scope.find.endpoints"), Target.endpoints(now), ticks());
        }
    }

    private List<Scope> ticks() {
        return ticked.getOrDefault(level.getValue(), List.of());
    }

    private void changed() {
        if (filling) {
            return;
        }
        var scopes = switch (level.getValue()) {
            case ORGANISATION -> List.<Scope>of(new Scope.Organisation());
            case SELECTOR -> selector.chosen();
            case TOOL, API, ENDPOINTS -> checklist.chosen();
        };
        ticked.put(level.getValue(), scopes);
        count(scopes);
        chosen.accept(scopes);
    }

    private void count(List<Scope> scopes) {
        reach.setText(
                snapshot == null ? "" : ReachWords.of(texts, Reach.of(control, scopes, snapshot), scopes.isEmpty()));
    }
}
