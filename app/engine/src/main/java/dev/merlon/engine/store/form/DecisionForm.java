package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;

final class DecisionForm implements Form<Decision> {

    @Override
    public Class<Decision> type() {
        return Decision.class;
    }

    @Override
    public ObjectNode write(Decision decision) {
        return Form.object()
                .put("id", decision.id())
                .put("decided", decision.decided().name())
                .put("reason", decision.reason())
                .put("who", decision.who())
                .put("at", decision.at().toString())
                .put("until", Form.text(decision.until()))
                .put("facts", decision.facts());
    }

    @Override
    public Decision read(Fields fields) {
        return new Decision(
                fields.text("id"),
                fields.oneOf(DecisionKind.class, "decided"),
                fields.text("reason"),
                fields.text("who"),
                fields.instant("at"),
                fields.dateOrNull("until"),
                fields.text("facts"));
    }
}
