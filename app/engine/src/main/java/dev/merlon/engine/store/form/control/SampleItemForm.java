package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.control.SampleItem;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class SampleItemForm implements Form<SampleItem> {

    @Override
    public Class<SampleItem> type() {
        return SampleItem.class;
    }

    @Override
    public ObjectNode write(SampleItem item) {
        var json = Form.object()
                .put("test", item.test())
                .put("api", item.endpoint().api())
                .put("endpoint", item.endpoint().key());
        json.set("attributes", Form.array(item.attributes()));
        return json.put("note", item.note()).put("evidence", item.evidence());
    }

    @Override
    public SampleItem read(Fields fields) {
        return new SampleItem(
                fields.text("test"),
                new EndpointId(fields.text("api"), fields.text("endpoint")),
                fields.texts("attributes"),
                fields.text("note"),
                fields.text("evidence"));
    }
}
