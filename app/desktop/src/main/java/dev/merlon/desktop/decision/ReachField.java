package dev.merlon.desktop.decision;

import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Chooses how far a decision reaches: one outcome, all of a group, or whatever a selector chooses; and says at
/// once what that covers.
public final class ReachField extends VBox {

    private enum Kind {
        ONE,
        GROUP,
        SELECTOR
    }

    private final Texts texts = Texts.of(ReachField.class);
    private final PreviewWords words = new PreviewWords();
    private final List<Outcome> one;
    private final List<Outcome> group;
    private final BiConsumer<Scope, Consumer<DecisionPreview>> previews;
    private final Segmented<Kind> kind;
    private final SelectorBox selector = new SelectorBox(this::changed);
    private final Label covers = new Label();
    private final Label places = new Label();
    private @Nullable Scope asked;

    /// @param one       null where a group is decided
    /// @param group     all that the same rule says in the same state
    /// @param previews  works out what a scope covers, beside everything else
    public ReachField(
            @Nullable Outcome one, List<Outcome> group, BiConsumer<Scope, Consumer<DecisionPreview>> previews) {
        this.one = one == null ? List.of() : List.of(one);
        this.group = List.copyOf(group);
        this.previews = previews;
        var kinds = new ArrayList<Kind>();
        if (one != null) {
            kinds.add(Kind.ONE);
        }
        if (one == null || group.size() > 1) {
            kinds.add(Kind.GROUP);
        }
        kinds.add(Kind.SELECTOR);
        kind = new Segmented<>(kinds, this::word, kinds.getFirst());
        kind.setId("reach");
        covers.getStyleClass().addAll("small", "para");
        covers.setMinHeight(USE_PREF_SIZE);
        covers.setId("reach-covers");
        places.getStyleClass().addAll("code", "dense", "muted");
        places.managedProperty().bind(places.visibleProperty());
        places.setVisible(false);
        selector.node().managedProperty().bind(selector.node().visibleProperty());
        var label = new Label(texts.get("reach"));
        label.getStyleClass().add("field-label");
        getStyleClass().addAll("field-box", "reach-field");
        getChildren().addAll(label, kind, selector.node(), covers, places);
        kind.valueProperty().subscribe(this::changed);
    }

    private String word(Kind each) {
        return switch (each) {
            case ONE -> texts.get("reach.one");
            case GROUP -> texts.get("reach.group", group.size());
            case SELECTOR -> texts.get("reach.selector");
        };
    }

    private void changed() {
        var bySelector = kind.getValue() == Kind.SELECTOR;
        selector.node().setVisible(bySelector);
        if (!bySelector) {
            asked = null;
            places.setVisible(false);
            covers.setText(texts.get("reach.these", chosen().size(), decided(chosen())));
            return;
        }
        asked = selector.scope().orElse(null);
        if (asked == null) {
            places.setVisible(false);
            covers.setText(texts.get("reach.type"));
        } else {
            var meant = asked;
            previews.accept(meant, preview -> {
                if (Objects.equals(asked, meant)) {
                    show(preview);
                }
            });
        }
    }

    private void show(DecisionPreview preview) {
        covers.setText(words.of(preview) + " " + texts.get("reach.later"));
        places.setText(words.places(preview));
        places.setVisible(preview.size() > 0);
    }

    private List<Outcome> chosen() {
        return kind.getValue() == Kind.ONE ? one : group;
    }

    private static long decided(List<Outcome> outcomes) {
        return outcomes.stream().filter(o -> o.decided().isPresent()).count();
    }

    boolean validate() {
        return kind.getValue() != Kind.SELECTOR || selector.node().validate();
    }

    /// Empty while the selector is none.
    Optional<DecisionReach> reach() {
        return kind.getValue() == Kind.SELECTOR
                ? selector.scope().map(DecisionReach.Within::new)
                : Optional.of(new DecisionReach.These(chosen()));
    }
}
