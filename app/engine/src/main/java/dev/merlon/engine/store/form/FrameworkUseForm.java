package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.framework.FrameworkUse;

final class FrameworkUseForm implements Form<FrameworkUse> {

    @Override
    public Class<FrameworkUse> type() {
        return FrameworkUse.class;
    }

    @Override
    public ObjectNode write(FrameworkUse use) {
        return Form.object()
                .put("framework", use.framework())
                .put("level", use.level())
                .put("why", use.why());
    }

    @Override
    public FrameworkUse read(Fields fields) {
        return new FrameworkUse(fields.text("framework"), fields.text("level"), fields.text("why"));
    }
}
