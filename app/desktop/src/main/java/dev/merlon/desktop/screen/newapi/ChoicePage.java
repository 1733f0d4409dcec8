package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.screen.newapi.draft.NewApiDraft;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A page with tiles of which one is chosen.
final class ChoicePage<T> extends WizardPage {

    /// @param value  null where the answer is that nobody knows
    /// @param about  one sentence
    record Option<T>(@Nullable T value, String word, String about) {}

    private final List<ChoiceTile> tiles = new ArrayList<>();
    private final VBox column = new VBox(8);
    private final Function<NewApiDraft, @Nullable T> chosen;
    private final Consumer<@Nullable T> choose;
    private List<Option<T>> options = List.of();

    /// @param key  of the page's texts
    ChoicePage(
            Texts texts,
            String key,
            List<Option<T>> options,
            Function<NewApiDraft, @Nullable T> chosen,
            Consumer<@Nullable T> choose) {
        super(texts.get(key + ".question"), texts.get("why"), texts.get(key + ".why"));
        this.chosen = chosen;
        this.choose = choose;
        getChildren().add(column);
        offer(options);
    }

    /// Replaces what can be chosen.
    void offer(List<Option<T>> others) {
        if (others.equals(options)) {
            return;
        }
        options = List.copyOf(others);
        tiles.clear();
        var group = new ToggleGroup();
        for (var option : options) {
            tiles.add(ChoiceTile.radio(option.word(), option.about(), group, () -> choose.accept(option.value())));
        }
        column.getChildren().setAll(tiles);
    }

    @Override
    void show(Wizard wizard) {
        var now = chosen.apply(wizard.draft());
        for (var i = 0; i < tiles.size(); i++) {
            tiles.get(i).select(Objects.equals(options.get(i).value(), now));
        }
    }

    @Override
    Optional<Node> first() {
        return tiles.stream()
                .map(ChoiceTile::button)
                .filter(b -> ((javafx.scene.control.RadioButton) b).isSelected())
                .<Node>map(b -> b)
                .findFirst();
    }
}
