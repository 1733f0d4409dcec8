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
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The records of the chosen control, one per scope, the widest first.
final class RecordsCard {

    private final Texts texts;
    private final Consumer<ControlRecord> open;
    private final VBox rows = new VBox();
    private final Chip count = Chip.count(0);
    private final Label none = new Label();
    private final Card card;

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

    void show(List<ControlRecord> records, Optional<ControlRecord> chosen, Snapshot snapshot) {
        count.setText(Integer.toString(records.size()));
        if (records.isEmpty()) {
            rows.getChildren().setAll(none);
            return;
        }
        var group = new ToggleGroup();
        rows.getChildren().setAll(records.stream().map(r -> row(r, snapshot, group)).toList());
        group.getToggles().stream()
                .filter(t -> chosen.filter(c -> c.equals(t.getUserData())).isPresent())
                .forEach(t -> t.setSelected(true));
    }

    private ToggleButton row(ControlRecord entry, Snapshot snapshot, ToggleGroup group) {
        var scope = new Label(words(entry.scope(), snapshot));
        scope.getStyleClass().add("medium");
        scope.setMinWidth(0);
        var about = new Label(about(entry));
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(Region.USE_PREF_SIZE);
        var reach = new Label(ReachWords.of(Reach.of(entry.control(), List.of(entry.scope()), snapshot).asRecorded()));
        reach.getStyleClass().addAll("small", "muted");
        reach.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var face = new HBox(12, scope, reach, gap, about);
        face.getStyleClass().add("face");
        var row = new ToggleButton();
        row.setGraphic(face);
        row.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.getStyleClass().add("record-row");
        row.setToggleGroup(group);
        row.setUserData(entry);
        row.setAccessibleText(scope.getText() + ", " + about.getText() + ", " + reach.getText());
        row.setOnAction(_ -> {
            row.setSelected(true);
            open.accept(entry);
        });
        return row;
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
            case Scope.OfApi(var api) -> name(api, snapshot);
            case Scope.OfEndpoint(EndpointId endpoint) ->
                snapshot.endpoint(endpoint).map(e -> e.label()).orElse(endpoint.key())
                        + " · "
                        + name(endpoint.api(), snapshot);
        };
    }

    private static String name(String api, Snapshot snapshot) {
        return snapshot.state().api(api).map(a -> a.name()).orElse(api);
    }
}
