package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.rule.DecisionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A threat at an element, written down or changed: what may happen, how likely and how bad, what holds it,
/// what was decided.
final class ThreatForm extends VBox {

    private static final int MIDDLE = 3;

    private final Texts texts;
    private final DataFlowActions actions;
    private final TextField title = new TextField();
    private final FieldBox titleBox;
    private final Map<String, ToggleButton> letters = new LinkedHashMap<>();
    private final ComboBox<Integer> likelihood = scale("likelihood");
    private final ComboBox<Integer> impact = scale("impact");
    private final FlowPane controls = new FlowPane(6, 6);
    private final SearchableComboBox<Control> catalogue = new SearchableComboBox<>();
    private final ComboBox<DecisionKind> decision = new ComboBox<>();
    private final TextField reason = new TextField();
    private final Set<String> holding = new LinkedHashSet<>();
    private final HBox buttons = new HBox(8);
    private final Library library;
    private @Nullable ElementThreat begun;

    ThreatForm(Texts texts, Library library, DataFlowActions actions) {
        this.texts = texts;
        this.library = library;
        this.actions = actions;
        getStyleClass().add("threat-form");
        title.setId("threat-title");
        title.setAccessibleText(texts.get("threat.title"));
        reason.setAccessibleText(texts.get("threat.reason"));
        titleBox = new FieldBox(texts.get("threat.title"), title)
                .check(() ->
                        title.getText().isBlank() ? Optional.of(texts.get("threat.title.missing")) : Optional.empty());
        var stride = new HBox(4);
        StrideStrip.NAMES.forEach((letter, name) -> {
            var button = new ToggleButton(letter);
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name));
            button.getStyleClass().add("stride-letter");
            letters.put(letter, button);
            stride.getChildren().add(button);
        });
        catalogue.getItems().setAll(library.controls());
        catalogue.setConverter(words(Control::title, ""));
        catalogue.setPromptText(texts.get("threat.control.add"));
        catalogue.setAccessibleText(texts.get("threat.control.add"));
        catalogue.setMaxWidth(Double.MAX_VALUE);
        catalogue.valueProperty().addListener((_, _, control) -> {
            if (control != null) {
                holding.add(control.id());
                catalogue.setValue(null);
                held();
            }
        });
        decision.getItems().add(null);
        decision.getItems().addAll(DecisionKind.choices());
        decision.setConverter(words(DecisionKind::word, texts.get("threat.decision.none")));
        decision.setAccessibleText(texts.get("threat.decision"));
        decision.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        new SectionTitle(texts.get("threat")),
                        titleBox,
                        new FieldBox(texts.get("threat.stride"), stride),
                        new HBox(
                                12,
                                new FieldBox(texts.get("threat.likelihood"), likelihood),
                                new FieldBox(texts.get("threat.impact"), impact)),
                        new FieldBox(texts.get("threat.controls"), new VBox(6, controls, catalogue))
                                .help(texts.get("threat.controls.help")),
                        new FieldBox(texts.get("threat.decision"), decision),
                        new FieldBox(texts.get("threat.reason"), reason),
                        buttons);
        showing(false);
    }

    private static <T> StringConverter<T> words(Function<T, String> word, String none) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? none : word.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private static ComboBox<Integer> scale(String id) {
        var box = new ComboBox<Integer>();
        box.getItems().setAll(IntStream.rangeClosed(1, 5).boxed().toList());
        box.setId(id);
        return box;
    }

    private void showing(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    /// Begins a new one.
    void write(Snapshot now, String element, String name) {
        var taken = now.state().elementThreats().stream().map(ElementThreat::id).toList();
        var number = 1;
        while (taken.contains("T-" + number)) {
            number++;
        }
        show(new ElementThreat(
                "T-" + number, element, name, texts.get("threat"), List.of(), MIDDLE, MIDDLE, List.of(), null, ""));
        title.clear();
        buttons.getChildren().setAll(Buttons.primary(texts.get("threat.keep"), Feather.CHECK, this::keep));
        title.requestFocus();
    }

    void edit(ElementThreat threat) {
        show(threat);
        buttons.getChildren()
                .setAll(
                        Buttons.primary(texts.get("threat.keep"), Feather.CHECK, this::keep),
                        Buttons.danger(texts.get("threat.remove"), () -> actions.removeThreat(threat)));
        title.requestFocus();
    }

    private void show(ElementThreat threat) {
        begun = threat;
        title.setText(threat.title());
        letters.forEach((letter, button) -> button.setSelected(threat.stride().contains(letter)));
        likelihood.setAccessibleText(texts.get("threat.likelihood"));
        likelihood.setValue(threat.likelihood());
        impact.setAccessibleText(texts.get("threat.impact"));
        impact.setValue(threat.impact());
        decision.setValue(threat.decided().orElse(null));
        reason.setText(threat.reason());
        holding.clear();
        holding.addAll(threat.controls());
        held();
        showing(true);
    }

    private void held() {
        var chips = new ArrayList<HBox>();
        for (var id : holding) {
            var name = library.control(id).map(Control::title).orElse(id);
            var chip =
                    new HBox(2, Chip.of(name), Buttons.icon(Feather.X, texts.get("threat.control.remove", name), () -> {
                        holding.remove(id);
                        held();
                    }));
            chips.add(chip);
        }
        controls.getChildren().setAll(chips);
    }

    private void keep() {
        var threat = begun;
        if (threat == null || !titleBox.validate()) {
            title.requestFocus();
            return;
        }
        actions.keep(new ElementThreat(
                threat.id(),
                threat.element(),
                threat.elementName(),
                title.getText().strip(),
                letters.entrySet().stream()
                        .filter(e -> e.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .toList(),
                likelihood.getValue(),
                impact.getValue(),
                List.copyOf(holding),
                decision.getValue(),
                reason.getText().strip()));
    }
}
