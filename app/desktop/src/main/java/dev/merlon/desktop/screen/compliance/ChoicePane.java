package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Chooses the frameworks that the workspace answers to: by industry, or one by one.
final class ChoicePane extends VBox {

    private static final double TILE = 224;

    private final Texts texts;
    private final ComplianceActions actions;
    private final VBox body = new VBox();

    ChoicePane(Texts texts, ComplianceActions actions) {
        this.texts = texts;
        this.actions = actions;
        var header = new PageHeader(texts.get("choice.title"), "");
        body.getStyleClass().add("page-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
    }

    void show(ComplianceFigures figures) {
        var content = new ArrayList<Node>();
        content.add(para(texts.get("choice.about"), "muted"));
        var tiles = new FlowPane(12, 12);
        figures.industries().forEach(i -> tiles.getChildren().add(tile(i, figures.all())));
        content.add(tiles);
        var lines = new VBox();
        figures.all()
                .forEach(f -> lines.getChildren().add(line(f, figures.uses().get(f.id()))));
        content.add(new Card(texts.get("choice.all"), lines));
        body.getChildren().setAll(content);
    }

    private Node tile(ComplianceFigures.Industry industry, List<Framework> all) {
        var profile = industry.profile();
        var chips = new FlowPane(4, 4);
        profile.frameworks()
                .forEach(c -> all.stream()
                        .filter(f -> f.id().equals(c.framework()))
                        .forEach(f -> chips.getChildren().add(Chip.of(f.shortName()))));
        var name = new Label(profile.name());
        name.getStyleClass().add("heading");
        var policies =
                para(texts.get("choice.policies", profile.policies().size(), industry.firing()), "small", "muted");
        var choose = industry.chosen()
                ? chosen()
                : Buttons.standard(texts.get("choice.take"), () -> actions.answerTo(profile));
        choose.setAccessibleText(texts.get(industry.chosen() ? "choice.taken.of" : "choice.take.of", profile.name()));
        var tile = new Card(name, para(profile.summary(), "small"), chips, policies, choose);
        tile.getStyleClass().add("industry");
        tile.setPrefWidth(TILE);
        return tile;
    }

    private Label chosen() {
        var label = new Label(texts.get("choice.taken"), Icons.inRow(Feather.CHECK));
        label.getStyleClass().addAll("small", "strong");
        return label;
    }

    private Node line(Framework framework, @Nullable FrameworkUse use) {
        var box = new CheckBox(framework.shortName());
        box.setSelected(use != null);
        box.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(texts.get("choice.answer", framework.name()));
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                actions.use(framework, "");
            } else {
                actions.dropUse(framework);
            }
        });
        var name = para(framework.name(), "small");
        var about = para(
                texts.get(
                        "choice.line",
                        framework.version(),
                        framework.requirements().size(),
                        framework.provenance().contains()),
                "small",
                "muted");
        var words = new VBox(2, name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var left = new HBox(box);
        left.getStyleClass().add("choice-box");
        var line = new HBox(12, left, words);
        if (!framework.levels().isEmpty()) {
            line.getChildren().add(levels(framework, use));
        }
        line.getStyleClass().addAll("line", "choice-line");
        return line;
    }

    private ComboBox<Level> levels(Framework framework, @Nullable FrameworkUse use) {
        var everything = new Level("", texts.get("choice.everything"));
        var combo = new ComboBox<Level>();
        combo.getItems().add(everything);
        combo.getItems().addAll(framework.levels());
        combo.setConverter(words(Level::name));
        combo.setMinWidth(USE_PREF_SIZE);
        combo.setAccessibleText(texts.get("choice.level", framework.shortName()));
        combo.setDisable(use == null);
        combo.setValue(use == null ? everything : framework.level(use.level()).orElse(everything));
        combo.setOnAction(_ -> actions.use(framework, combo.getValue().id()));
        return combo;
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
