package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// APIs by OWASP API risk. A cell has the shape of its worst severity and the number that fires.
final class HeatMapCard {

    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Card card;
    private final Consumer<String> openApi;
    private final BiConsumer<HeatMap.Row, HeatMap.Risk> explain;

    HeatMapCard(Texts texts, Consumer<String> openApi, BiConsumer<HeatMap.Row, HeatMap.Risk> explain) {
        this.texts = texts;
        this.openApi = openApi;
        this.explain = explain;
        grid.getStyleClass().add("heat-map");
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(texts.get("heatmap.title"), scroll, legend());
        columns();
    }

    Card node() {
        return card;
    }

    void show(HeatMap map) {
        grid.getChildren().clear();
        head();
        for (var i = 0; i < map.rows().size(); i++) {
            row(map.rows().get(i), i + 1);
        }
    }

    private void columns() {
        var names = new ColumnConstraints(96, 150, Double.MAX_VALUE);
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (var i = 0; i < HeatMap.RISKS.size(); i++) {
            var cell = new ColumnConstraints(36, 56, 72);
            cell.setHgrow(Priority.SOMETIMES);
            cell.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(cell);
        }
        var score = new ColumnConstraints(34);
        score.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(score);
    }

    private void head() {
        for (var i = 0; i < HeatMap.RISKS.size(); i++) {
            var risk = HeatMap.RISKS.get(i);
            var id = new Label(risk.id());
            id.getStyleClass().addAll("small", "strong", "muted");
            var word = new Label(risk.word());
            word.getStyleClass().addAll("small", "muted");
            var both = new VBox(id, word);
            both.getStyleClass().add("risk");
            grid.add(both, i + 1, 0);
        }
        var score = new Label(texts.get("heatmap.score"));
        score.getStyleClass().addAll("small", "strong", "muted");
        grid.add(score, HeatMap.RISKS.size() + 1, 0);
    }

    private void row(HeatMap.Row row, int index) {
        var name = new Hyperlink(row.api().name());
        name.getStyleClass().add("plain");
        name.setOnAction(_ -> {
            name.setVisited(false);
            openApi.accept(row.api().id());
        });
        var apiClass = new Label(row.api().apiClass().id());
        apiClass.getStyleClass().addAll("small", "muted");
        apiClass.setMinWidth(Region.USE_PREF_SIZE);
        var title = new HBox(4, name, apiClass);
        title.getStyleClass().add("api");
        grid.add(title, 0, index);
        for (var i = 0; i < row.cells().size(); i++) {
            grid.add(cell(row, i), i + 1, index);
        }
        var score = new Label(Long.toString(Math.round(row.score())));
        score.getStyleClass().add("strong");
        grid.add(score, HeatMap.RISKS.size() + 1, index);
    }

    private Node cell(HeatMap.Row row, int index) {
        var cell = row.cells().get(index);
        var risk = HeatMap.RISKS.get(index);
        var tone = tone(cell);
        var button = new Button();
        button.getStyleClass().add("heat-cell");
        tone.wear(button);
        button.setGraphic(new ShapeIcon(tone));
        button.setText(cell.kind() == HeatMap.Kind.FIRES || cell.kind() == HeatMap.Kind.OPEN ? "" + cell.count() : "");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        var words = texts.get("heatmap.cell", row.api().name(), risk.id(), risk.word(), words(cell, tone));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> explain.accept(row, risk));
        return button;
    }

    private String words(HeatMap.Cell cell, Tone tone) {
        return switch (cell.kind()) {
            case FIRES -> texts.get("heatmap.fires", cell.count(), tone.word());
            case OPEN -> texts.get("heatmap.open", cell.count());
            case HELD -> texts.get("heatmap.held", cell.count());
            case NOT_APPLICABLE -> texts.get("heatmap.none");
        };
    }

    private static Tone tone(HeatMap.Cell cell) {
        return switch (cell.kind()) {
            case FIRES -> Tone.of(Objects.requireNonNull(cell.worst()));
            case OPEN -> Tone.OPEN;
            case HELD -> Tone.HELD;
            case NOT_APPLICABLE -> Tone.NONE;
        };
    }

    private Node legend() {
        var items = Stream.of(Tone.CRITICAL, Tone.HIGH, Tone.MEDIUM, Tone.LOW, Tone.HELD, Tone.OPEN)
                .map(tone -> {
                    var word = new Label(texts.get("legend." + tone.name().toLowerCase(java.util.Locale.ROOT)));
                    word.getStyleClass().addAll("small", "muted");
                    word.setMinWidth(Region.USE_PREF_SIZE);
                    var item = new HBox(4, new ShapeIcon(tone), word);
                    item.getStyleClass().addAll("legend", tone.styleClass());
                    return item;
                })
                .toArray(Node[]::new);
        var legend = new FlowPane(12, 4, items);
        legend.getStyleClass().add("heat-legend");
        return legend;
    }
}
