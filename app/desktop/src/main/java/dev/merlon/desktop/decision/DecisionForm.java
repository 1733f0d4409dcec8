package dev.merlon.desktop.decision;

import atlantafx.base.controls.Popover;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.recording.DayField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.rule.DecisionKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the reason of a decision and the day on which it ends, beside the button that it was begun with.
public final class DecisionForm {

    private final Texts texts = Texts.of(DecisionForm.class);
    private final DecisionKind kind;
    private final LocalDate today;
    private final Popover popover = new Popover();
    private final TextArea reason = new TextArea();
    private final DayField until = new DayField();
    private final FieldBox reasonBox;
    private final FieldBox untilBox;
    private final VBox form = new VBox();

    /// @param about  what is decided on: the outcome's title, "BOLA-01 at 12 endpoints"
    /// @param today  a day before it is refused
    public DecisionForm(DecisionKind kind, String about, LocalDate today) {
        this.kind = kind;
        this.today = today;
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        reasonBox = new FieldBox(texts.get("reason"), reason).check(this::wrongReason);
        untilBox = new FieldBox(texts.get(kind == DecisionKind.WILL_FIX ? "until.fix" : "until.accept"), until)
                .check(this::wrongDay);
        untilBox.setVisible(DecisionDraft.needsDay(kind));
        untilBox.setManaged(DecisionDraft.needsDay(kind));
        var title = new Label(about);
        title.getStyleClass().addAll("strong", "para");
        title.setMinHeight(Label.USE_PREF_SIZE);
        form.getChildren().addAll(title, reasonBox, untilBox);
        form.getStyleClass().add("decision-form");
        form.getStylesheets()
                .add(Objects.requireNonNull(DecisionForm.class.getResource("decision.css"))
                        .toExternalForm());
    }

    /// @param reach    chooses how far it reaches
    /// @param decided  gets what was decided, once nothing is missing
    public void open(Node beside, ReachField reach, BiConsumer<DecisionDraft, DecisionReach> decided) {
        var decide = Buttons.primary(words(texts, kind), Feather.CHECK, () -> {
            if (reasonBox.validate() & untilBox.validate() & reach.validate()) {
                popover.hide();
                reach.reach().ifPresent(how -> decided.accept(draft(), how));
            }
        });
        form.getChildren().add(reach);
        decide.setMaxWidth(Double.MAX_VALUE);
        decide.setId("decide");
        form.getChildren().add(decide);
        popover.setContentNode(form);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
        popover.show(beside);
        reason.requestFocus();
    }

    /// The word on a button that begins such a decision.
    public static String word(DecisionKind kind) {
        return words(Texts.of(DecisionForm.class), kind);
    }

    private static String words(Texts texts, DecisionKind kind) {
        return texts.get(kind.name().toLowerCase(Locale.ROOT));
    }

    private DecisionDraft draft() {
        return new DecisionDraft(kind, reason.getText(), until.getValue());
    }

    private Optional<String> wrongReason() {
        return draft().lacksReason() ? Optional.of(texts.get("reason.missing")) : Optional.empty();
    }

    private Optional<String> wrongDay() {
        if (draft().lacksDay()) {
            return Optional.of(texts.get("until.missing"));
        }
        return draft().endedBefore(today) ? Optional.of(texts.get("until.past")) : Optional.empty();
    }
}
