package dev.merlon.engine.store.form.dataflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class ElementThreatForm implements Form<ElementThreat> {

    @Override
    public Class<ElementThreat> type() {
        return ElementThreat.class;
    }

    @Override
    public ObjectNode write(ElementThreat threat) {
        var json = Form.object()
                .put("id", threat.id())
                .put("element", threat.element())
                .put("elementName", threat.elementName())
                .put("title", threat.title());
        json.set("stride", Form.array(threat.stride()));
        json.put("likelihood", threat.likelihood()).put("impact", threat.impact());
        json.set("controls", Form.array(threat.controls()));
        return json.put("decision", threat.decided().map(DecisionKind::name).orElse(null))
                .put("reason", threat.reason());
    }

    @Override
    public ElementThreat read(Fields fields) {
        return new ElementThreat(
                fields.text("id"),
                fields.text("element"),
                fields.text("elementName"),
                fields.text("title"),
                fields.texts("stride"),
                Math.toIntExact(fields.number("likelihood")),
                Math.toIntExact(fields.number("impact")),
                fields.texts("controls"),
                fields.oneOfOrNull(DecisionKind.class, "decision"),
                fields.text("reason"));
    }
}
