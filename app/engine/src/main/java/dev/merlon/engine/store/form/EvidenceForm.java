package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;

final class EvidenceForm implements Form<Evidence> {

    @Override
    public Class<Evidence> type() {
        return Evidence.class;
    }

    @Override
    public ObjectNode write(Evidence evidence) {
        return Form.object()
                .put("id", evidence.id())
                .put("form", evidence.form().name())
                .put("title", evidence.title())
                .put("reference", evidence.reference())
                .put("bytes", evidence.bytes())
                .put("capturedOn", evidence.capturedOn().toString())
                .put("addedAt", evidence.addedAt().toString())
                .put("collector", evidence.collector())
                .put("expires", ControlRecordForm.text(evidence.expires()));
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
                fields.dateOrNull("expires"));
    }
}
