package dev.merlon.desktop.screen.endpoint;

import atlantafx.base.controls.Popover;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.rule.DecisionKind;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the reason of a decision and the day on which it ends, beside the button that it was begun with.
final class DecisionForm {

    private final Texts texts;
    private final EndpointActions actions;

    DecisionForm(Texts texts, EndpointActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    void open(Node beside, OutcomeDetail detail, DecisionKind kind) {
        var popover = new Popover();
        var reason = new TextArea();
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        var reasonBox = new FieldBox(texts.get("decision.reason"), reason)
                .check(() -> reason.getText().isBlank() ? Optional.of(texts.get("decision.reason.missing")) : Optional.empty());
        var until = new DatePicker();
        var needsDay = kind == DecisionKind.WILL_FIX || kind == DecisionKind.ACCEPT;
        var untilBox = new FieldBox(texts.get("decision.until." + (kind == DecisionKind.WILL_FIX ? "fix" : "accept")), until)
                .check(() -> needsDay && until.getValue() == null
                        ? Optional.of(texts.get("decision.until.missing"))
                        : Optional.empty());
        untilBox.setVisible(needsDay);
        untilBox.setManaged(needsDay);
        var everywhere = new CheckBox(texts.get("decision.everywhere", detail.elsewhere()));
        everywhere.setVisible(detail.elsewhere() > 0);
        everywhere.setManaged(detail.elsewhere() > 0);
        var decide = Buttons.primary(
                texts.get("decision." + kind.name().toLowerCase(Locale.ROOT)), Feather.CHECK, () -> {
                    if (reasonBox.validate() & untilBox.validate()) {
                        popover.hide();
                        actions.decide(
                                detail.outcome(), kind, reason.getText().strip(), until.getValue(), everywhere.isSelected());
                    }
                });
        var title = new Label(detail.outcome().title());
        title.getStyleClass().addAll("strong", "para");
        var form = new VBox(12, title, reasonBox, untilBox, everywhere, decide);
        form.getStyleClass().add("popover-form");
        form.setPrefWidth(300);
        popover.setContentNode(form);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
        popover.show(beside);
        reason.requestFocus();
    }
}
