package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class ControlRecordForm implements Form<ControlRecord> {

    @Override
    public Class<ControlRecord> type() {
        return ControlRecord.class;
    }

    @Override
    public ObjectNode write(ControlRecord each) {
        var json = Form.object()
                .put("id", each.id())
                .put("control", each.control())
                .put("scope", each.scope().text())
                .put("applicability", each.applicability().name())
                .put("reason", each.reason())
                .put("status", each.status().name())
                .put("result", each.result().name())
                .put("confidence", each.confidence().name())
                .put("owner", each.owner())
                .put("due", Form.text(each.due()))
                .put("nextReview", Form.text(each.nextReview()))
                .put("maturity", each.maturity());
        if (each.target() > 0) {
            json.put("target", each.target());
        }
        json.set("evidence", Form.array(each.evidence()));
        return json.put("note", each.note());
    }

    @Override
    public ControlRecord read(Fields fields) {
        return new ControlRecord(
                fields.text("id"),
                fields.text("control"),
                Scope.of(fields.text("scope")),
                fields.oneOf(Applicability.class, "applicability"),
                fields.text("reason"),
                fields.oneOf(WorkStatus.class, "status"),
                fields.oneOf(Result.class, "result"),
                fields.oneOf(Confidence.class, "confidence"),
                fields.text("owner"),
                fields.dateOrNull("due"),
                fields.dateOrNull("nextReview"),
                Math.toIntExact(fields.number("maturity")),
                Math.toIntExact(fields.numberOr("target", 0)),
                fields.texts("evidence"),
                fields.text("note"));
    }
}
