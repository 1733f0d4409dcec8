package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Remains;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.rule.Decision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Endpoints that a newer version of their contract no longer has, with what was recorded for them.
final class RemovedList extends ListView<Remains> {

    private static final double ROW = 46;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Texts texts;
    private final InspectorPane pane;

    RemovedList(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
        getStyleClass().addAll("removed-list");
        setFixedCellSize(ROW);
        setAccessibleText(texts.get("removed.title"));
        setPlaceholder(new Label(texts.get("removed.none")));
        setCellFactory(_ -> new Line());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> explain(now));
    }

    /// @param api  null where those of all are shown
    void show(Snapshot now, @Nullable String api) {
        var remains = now.removedEndpoints().stream()
                .filter(r -> api == null || r.endpoint().endpoint().api().equals(api))
                .toList();
        if (!getItems().equals(remains)) {
            getItems().setAll(remains);
        }
    }

    /// Explains the chosen one, as when the list comes into sight.
    void explain() {
        explain(getSelectionModel().getSelectedItem());
    }

    private void explain(@Nullable Remains remains) {
        pane.actions();
        if (remains == null) {
            pane.show(texts.get("removed.title"), para(texts.get("removed.hint"), "muted"));
            return;
        }
        var content = new ArrayList<Node>();
        content.add(head(remains, false));
        content.add(para(since(remains), "muted"));
        content.add(
                new SectionTitle(texts.get("removed.recorded", remains.things().size())));
        if (remains.things().isEmpty()) {
            content.add(para(texts.get("removed.nothing"), "muted"));
        }
        for (var thing : remains.things()) {
            content.add(new Card(new VBox(3, para(what(thing), "medium"), para(who(thing), "small"))));
        }
        content.add(para(texts.get("removed.about"), "small", "muted"));
        pane.show(texts.get("removed.title"), content.toArray(Node[]::new));
    }

    private String what(Entity thing) {
        return switch (thing) {
            case Decision decision ->
                texts.get(
                        "removed.decision", decision.rule(), decision.decided().word());
            case ControlRecord each ->
                texts.get("removed.record", each.control(), each.status().word());
            case Answer answer ->
                texts.get("removed.answer", answer.fact(), answer.value().text());
            default -> thing.id();
        };
    }

    private static String who(Entity thing) {
        return switch (thing) {
            case Decision decision -> decision.who() + ": " + decision.reason();
            case ControlRecord each -> each.owner();
            case Answer answer -> answer.who();
            default -> "";
        };
    }

    private String since(Remains remains) {
        var endpoint = remains.endpoint();
        return endpoint.notedAt()
                .map(at -> texts.get("removed.since", endpoint.version(), DAY.format(at.atZone(ZoneOffset.UTC))))
                .orElseGet(() -> texts.get("removed.unnoted"));
    }

    private static HBox head(Remains remains, boolean dense) {
        var endpoint = remains.endpoint();
        var path = new Label(endpoint.path());
        path.getStyleClass().add("code");
        path.setMinWidth(0);
        var head = new HBox(8, path);
        head.getStyleClass().add("chips");
        if (!endpoint.method().isEmpty()) {
            head.getChildren()
                    .addFirst(dense ? MethodBadge.dense(endpoint.method()) : new MethodBadge(endpoint.method()));
        }
        return head;
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private final class Line extends ListCell<Remains> {

        Line() {
            setPrefWidth(0);
            getStyleClass().add("removed-cell");
        }

        @Override
        protected void updateItem(@Nullable Remains remains, boolean empty) {
            super.updateItem(remains, empty);
            if (remains == null || empty) {
                setGraphic(null);
                return;
            }
            var head = head(remains, true);
            head.getChildren().add(Chip.outlined(remains.endpoint().endpoint().api()));
            var about = new Label(texts.get(
                    "removed.line",
                    since(remains),
                    remains.decisions().size(),
                    remains.records().size(),
                    remains.answers().size()));
            about.getStyleClass().addAll("small", "muted");
            about.setMinWidth(0);
            var lines = new VBox(2, head, about);
            lines.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setGraphic(lines);
            setAccessibleText(remains.endpoint().label() + ", " + about.getText());
        }
    }
}
