package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.FindingState;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class AuditFindingForm implements Form<AuditFinding> {

    @Override
    public Class<AuditFinding> type() {
        return AuditFinding.class;
    }

    @Override
    public ObjectNode write(AuditFinding finding) {
        var json = Form.object()
                .put("id", finding.id())
                .put("title", finding.title())
                .put("severity", finding.severity().name())
                .put("state", finding.state().name())
                .put("control", finding.control())
                .put("scope", finding.scope().text())
                .put("outcome", finding.outcome())
                .put("condition", finding.condition())
                .put("criteria", finding.criteria())
                .put("effect", finding.effect())
                .put("recommendation", finding.recommendation())
                .put("source", finding.source())
                .put("foundOn", finding.foundOn().toString())
                .put("owner", finding.owner())
                .put("due", Form.text(finding.due()))
                .put("response", finding.response());
        json.set("evidence", Form.array(finding.evidence()));
        return json;
    }

    @Override
    public AuditFinding read(Fields fields) {
        return new AuditFinding(
                fields.text("id"),
                fields.text("title"),
                fields.oneOf(Severity.class, "severity"),
                fields.oneOf(FindingState.class, "state"),
                fields.text("control"),
                Scope.of(fields.text("scope")),
                fields.text("outcome"),
                fields.text("condition"),
                fields.text("criteria"),
                fields.text("effect"),
                fields.text("recommendation"),
                fields.text("source"),
                fields.date("foundOn"),
                fields.text("owner"),
                fields.dateOrNull("due"),
                fields.text("response"),
                fields.texts("evidence"));
    }
}
