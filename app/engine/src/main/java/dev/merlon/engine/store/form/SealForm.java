package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.governance.SealRecord;

final class SealForm implements Form<SealRecord> {

    @Override
    public Class<SealRecord> type() {
        return SealRecord.class;
    }

    @Override
    public ObjectNode write(SealRecord seal) {
        return Form.object()
                .put("id", seal.id())
                .put("at", seal.at().toString())
                .put("who", seal.who())
                .put("key", seal.key())
                .put("file", seal.file())
                .put("entries", seal.entries());
    }

    @Override
    public SealRecord read(Fields fields) {
        return new SealRecord(
                fields.text("id"),
                fields.instant("at"),
                fields.text("who"),
                fields.text("key"),
                fields.text("file"),
                fields.number("entries"));
    }
}
