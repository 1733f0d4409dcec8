package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.rule.DecisionKind;

final class ScopedDecisionForm implements Form<ScopedDecision> {

    @Override
    public Class<ScopedDecision> type() {
        return ScopedDecision.class;
    }

    @Override
    public ObjectNode write(ScopedDecision each) {
        var json = Form.object()
                .put("rule", each.rule())
                .put("scope", each.scope().text())
                .put("decided", each.decided().name())
                .put("reason", each.reason())
                .put("who", each.who())
                .put("at", each.at().toString())
                .put("until", Form.text(each.until()));
        json.set("grounds", GroundsForm.write(each.grounds()));
        return json;
    }

    @Override
    public ScopedDecision read(Fields fields) {
        return ScopedDecision.of(
                        fields.text("rule"),
                        Scope.of(fields.text("scope")),
                        fields.oneOf(DecisionKind.class, "decided"),
                        fields.text("reason"),
                        fields.text("who"),
                        fields.instant("at"),
                        fields.dateOrNull("until"))
                .restingOn(GroundsForm.read(fields));
    }
}
