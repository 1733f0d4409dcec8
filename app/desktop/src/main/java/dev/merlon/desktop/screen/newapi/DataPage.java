package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.screen.newapi.draft.DataSign;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.DataClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Which classes of data the API handles: those that its contract shows are ticked.
final class DataPage extends WizardPage {

    private final Texts texts;
    private final BiConsumer<DataClass, Boolean> say;
    private final Map<DataClass, ChoiceTile> tiles = new EnumMap<>(DataClass.class);
    private final GridPane grid = new GridPane(8, 8);
    private @Nullable ImportPlan shown;

    DataPage(Texts texts, BiConsumer<DataClass, Boolean> say) {
        super(texts.get("data.question"), texts.get("why"), texts.get("data.why"));
        this.texts = texts;
        this.say = say;
        grid.getColumnConstraints().addAll(half(), half());
        getChildren().add(grid);
    }

    private static ColumnConstraints half() {
        var column = new ColumnConstraints();
        column.setPercentWidth(50);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    @Override
    void show(Wizard wizard) {
        wizard.draft().read().filter(plan -> plan != shown).ifPresent(this::build);
        tiles.forEach((data, tile) -> tile.select(wizard.draft().data().contains(data)));
    }

    private void build(ImportPlan plan) {
        shown = plan;
        tiles.clear();
        grid.getChildren().clear();
        List<DataSign> signs = DataSign.of(plan);
        for (var i = 0; i < signs.size(); i++) {
            var tile = tile(signs.get(i));
            tiles.put(signs.get(i).data(), tile);
            grid.add(tile, i % 2, i / 2);
            GridPane.setFillHeight(tile, true);
            GridPane.setVgrow(tile, Priority.ALWAYS);
            tile.setMaxHeight(Double.MAX_VALUE);
        }
    }

    private ChoiceTile tile(DataSign sign) {
        var key = "data." + sign.data().word();
        var tile = ChoiceTile.tick(texts.get(key), texts.get(key + ".about"), on -> say.accept(sign.data(), on));
        var seen = tile.below(sign.clearest()
                .map(e -> e.what().isEmpty()
                        ? texts.get("data.example.endpoint", e.endpoint().label())
                        : texts.get("data.example", e.what(), e.endpoint().label()))
                .orElseGet(() -> texts.get("data.none")));
        seen.getStyleClass().add("seen");
        if (!sign.endpoints().isEmpty()) {
            tile.aside(Chip.of(texts.get("data.endpoints", sign.endpoints().size())));
        }
        return tile;
    }

    @Override
    Optional<Node> first() {
        return tiles.values().stream().<Node>map(ChoiceTile::button).findFirst();
    }
}
