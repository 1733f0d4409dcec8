package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.model.Remains;
import dev.merlon.engine.model.change.Entity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Endpoints that are no longer in a contract, with the ids of what is kept for them.
record RemovedJson(JsonGenerator json) {

    void write(List<Remains> removed) throws IOException {
        json.writeArrayFieldStart("removedEndpoints");
        for (var each : removed) {
            var endpoint = each.endpoint();
            json.writeStartObject();
            json.writeStringField("id", endpoint.id());
            json.writeStringField("method", endpoint.method());
            json.writeStringField("path", endpoint.path());
            json.writeStringField("version", endpoint.version());
            json.writeStringField(
                    "removedAt", endpoint.notedAt().map(Instant::toString).orElse(null));
            ids("decisions", each.decisions());
            ids("controlRecords", each.records());
            ids("answers", each.answers());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ids(String name, List<? extends Entity> things) throws IOException {
        json.writeArrayFieldStart(name);
        for (var thing : things) {
            json.writeString(thing.id());
        }
        json.writeEndArray();
    }
}
