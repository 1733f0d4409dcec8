package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.governance.Waived;
import org.jspecify.annotations.Nullable;

final class ExceptionForm implements Form<ExceptionRecord> {

    @Override
    public Class<ExceptionRecord> type() {
        return ExceptionRecord.class;
    }

    @Override
    public ObjectNode write(ExceptionRecord each) {
        var json = Form.object().put("id", each.id());
        json.set("rules", Form.array(each.waived().rules()));
        json.set("controls", Form.array(each.waived().controls()));
        json.put("scope", each.scope().text())
                .put("reason", each.reason())
                .put("compensation", each.compensation())
                .put("requestedBy", each.requested().who())
                .put("requestedAt", each.requested().at().toString())
                .put("from", each.from().toString())
                .put("until", each.until().toString());
        sign(json, "approved", each.approved());
        sign(json, "closed", each.closed());
        json.set("grounds", GroundsForm.write(each.grounds()));
        return json;
    }

    private static void sign(ObjectNode json, String what, @Nullable Signature signature) {
        json.put(what + "By", signature == null ? null : signature.who());
        json.put(what + "At", signature == null ? null : signature.at().toString());
    }

    @Override
    public ExceptionRecord read(Fields fields) {
        return new ExceptionRecord(
                fields.text("id"),
                Waived.of(fields.texts("rules"), fields.texts("controls")),
                Scope.of(fields.text("scope")),
                fields.text("reason"),
                fields.text("compensation"),
                new Signature(fields.text("requestedBy"), fields.instant("requestedAt")),
                fields.date("from"),
                fields.date("until"),
                signature(fields, "approved"),
                signature(fields, "closed"),
                GroundsForm.read(fields));
    }

    private static @Nullable Signature signature(Fields fields, String what) {
        var who = fields.textOrNull(what + "By");
        return who == null ? null : new Signature(who, fields.instant(what + "At"));
    }
}
