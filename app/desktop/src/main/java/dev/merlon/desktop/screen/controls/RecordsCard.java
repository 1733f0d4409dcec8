package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.recording.Reach;
import dev.merlon.desktop.recording.ReachWords;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The records of the chosen control, one per scope, the widest first.
final class RecordsCard {

    private static final int FEW = 5;

    private final Texts texts;
    private final Consumer<ControlRecord> open;
    private final VBox rows = new VBox();
    private final Chip count = Chip.count(0);
    private final Label none = new Label();
    private final Card card;
    private String control = "";
    private boolean all;

    RecordsCard(Texts texts, Consumer<ControlRecord> open, Runnable openNew) {
        this.texts = texts;
        this.open = open;
        none.getStyleClass().addAll("para", "muted");
        none.setText(texts.get("records.none"));
        rows.getStyleClass().add("record-rows");
        card = new Card(texts.get("records"), rows)
                .beside(count)
                .aside(Buttons.link(texts.get("records.add"), openNew));
    }

    Card node() {
        return card;
    }

    void show(List<ControlRecord> records, @Nullable ControlRecord chosen, Snapshot snapshot) {
        count.setText(Integer.toString(records.size()));
        if (records.isEmpty()) {
            rows.getChildren().setAll(none);
            return;
        }
        var group = new ToggleGroup();
        var shown = few(records, chosen);
        rows.getChildren()
                .setAll(shown.stream().map(r -> row(r, snapshot, group)).toList());
        if (shown.size() < records.size()) {
            rows.getChildren().add(Buttons.link(texts.get("records.more", records.size() - shown.size()), () -> {
                all = true;
                show(records, chosen, snapshot);
            }));
        }
        group.getToggles().stream()
                .filter(t -> chosen != null && chosen.equals(t.getUserData()))
                .forEach(t -> t.setSelected(true));
    }

    /// The first few and the chosen one, until the user asks for all.
    private List<ControlRecord> few(List<ControlRecord> records, @Nullable ControlRecord chosen) {
        var same = records.getFirst().control().equals(control);
        all = all && same;
        control = records.getFirst().control();
        if (all || records.size() <= FEW + 1) {
            return records;
        }
        return records.stream()
                .filter(r -> records.indexOf(r) < FEW || r.equals(chosen))
                .toList();
    }

    private ToggleButton row(ControlRecord entry, Snapshot snapshot, ToggleGroup group) {
        var scope = new Label(words(entry.scope(), snapshot));
        scope.getStyleClass().add(entry.scope() instanceof Scope.OfEndpoint ? "code" : "medium");
        scope.setMinWidth(60);
        var where = new Label(where(entry, snapshot));
        where.getStyleClass().addAll("small", "muted");
        where.setMinWidth(0);
        var about = new Label(about(entry));
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var narrow = entry.scope() instanceof Scope.OfEndpoint ? where : scope;
        narrow.setMinWidth(Region.USE_PREF_SIZE);
        var face = new HBox(12, scope, where, gap, about);
        face.getStyleClass().add("face");
        var row = new ToggleButton();
        row.setGraphic(face);
        row.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.getStyleClass().add("record-row");
        row.setToggleGroup(group);
        row.setUserData(entry);
        row.setAccessibleText(scope.getText() + ", " + about.getText() + ", " + where.getText());
        row.setOnAction(_ -> {
            row.setSelected(true);
            open.accept(entry);
        });
        return row;
    }

    private static String where(ControlRecord entry, Snapshot snapshot) {
        return entry.scope() instanceof Scope.OfEndpoint(var endpoint)
                ? name(endpoint.api(), snapshot)
                : ReachWords.brief(Reach.of(entry.control(), List.of(entry.scope()), snapshot));
    }

    private static String about(ControlRecord entry) {
        return entry.applicability() == Applicability.NOT_APPLICABLE
                ? entry.applicability().word()
                : entry.status().word()
                        + " · "
                        + entry.result().word()
                        + " · "
                        + entry.confidence().word();
    }

    private String words(Scope scope, Snapshot snapshot) {
        return switch (scope) {
            case Scope.Organisation() -> texts.get("scope.organisation");
            case Scope.OfTool(var tool) -> tool;
            case Scope.OfSelector(var selector) -> selector.text();
            case Scope.OfApi(var api) -> name(api, snapshot);
            case Scope.OfEndpoint(EndpointId endpoint) ->
                snapshot.endpoint(endpoint).map(e -> e.label()).orElse(endpoint.key());
        };
    }

    private static String name(String api, Snapshot snapshot) {
        return snapshot.state().api(api).map(a -> a.name()).orElse(api);
    }
}
