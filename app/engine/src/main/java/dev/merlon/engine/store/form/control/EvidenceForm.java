package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class EvidenceForm implements Form<Evidence> {

    @Override
    public Class<Evidence> type() {
        return Evidence.class;
    }

    @Override
    public ObjectNode write(Evidence evidence) {
        var json = Form.object()
                .put("id", evidence.id())
                .put("form", evidence.form().name())
                .put("title", evidence.title())
                .put("reference", evidence.reference())
                .put("bytes", evidence.bytes())
                .put("capturedOn", evidence.capturedOn().toString())
                .put("addedAt", evidence.addedAt().toString())
                .put("collector", evidence.collector())
                .put("expires", Form.text(evidence.expires()));
        if (evidence.coversFrom() != null || evidence.coversTo() != null) {
            json.put("coversFrom", Form.text(evidence.coversFrom())).put("coversTo", Form.text(evidence.coversTo()));
        }
        return json;
    }

    @Override
    public Evidence read(Fields fields) {
        return new Evidence(
                fields.text("id"),
                fields.oneOf(EvidenceKind.class, "form"),
                fields.text("title"),
                fields.text("reference"),
                fields.number("bytes"),
                fields.date("capturedOn"),
                fields.instant("addedAt"),
                fields.text("collector"),
                fields.dateOrNull("expires"),
                fields.dateOrNull("coversFrom"),
                fields.dateOrNull("coversTo"));
    }
}
