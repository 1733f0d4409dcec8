package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.RemovedEndpoint;
import java.time.Instant;

final class RemovedEndpointForm implements Form<RemovedEndpoint> {

    @Override
    public Class<RemovedEndpoint> type() {
        return RemovedEndpoint.class;
    }

    @Override
    public ObjectNode write(RemovedEndpoint removed) {
        return Form.object()
                .put("api", removed.endpoint().api())
                .put("key", removed.endpoint().key())
                .put("method", removed.method())
                .put("path", removed.path())
                .put("version", removed.version())
                .put("removedAt", removed.notedAt().map(Instant::toString).orElse(null));
    }

    @Override
    public RemovedEndpoint read(Fields fields) {
        return new RemovedEndpoint(
                new EndpointId(fields.text("api"), fields.text("key")),
                fields.text("method"),
                fields.text("path"),
                fields.text("version"),
                fields.instantOrNull("removedAt"));
    }
}
