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
import org.jspecify.annotations.Nullable;

/// A page with tiles of which one is chosen.
final class ChoicePage<T> extends WizardPage {

    /// @param value  null where the answer is that nobody knows
    record Option<T>(@Nullable T value, String key) {}

    private final List<ChoiceTile> tiles = new ArrayList<>();
    private final List<Option<T>> options;
    private final Function<NewApiDraft, @Nullable T> chosen;

    /// @param key  of the page's texts; each option has a word and a sentence under its own
    ChoicePage(
            Texts texts,
            String key,
            List<Option<T>> options,
            Function<NewApiDraft, @Nullable T> chosen,
            Consumer<@Nullable T> choose) {
        super(texts.get(key + ".question"), texts.get("why"), texts.get(key + ".why"));
        this.options = options;
        this.chosen = chosen;
        var group = new ToggleGroup();
        for (var option : options) {
            tiles.add(ChoiceTile.radio(
                    texts.get(option.key()),
                    texts.get(option.key() + ".about"),
                    group,
                    () -> choose.accept(option.value())));
        }
        var column = new javafx.scene.layout.VBox(8);
        column.getChildren().addAll(tiles);
        getChildren().add(column);
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
