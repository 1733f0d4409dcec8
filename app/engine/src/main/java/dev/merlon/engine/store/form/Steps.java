package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.usecase.Step;
import java.util.Collection;
import java.util.List;

/// The steps of flows and the endpoints that they name.
final class Steps {

    private Steps() {}

    static ArrayNode array(List<Step> steps) {
        var array = Form.array(List.of());
        for (var step : steps) {
            array.addObject()
                    .put("id", step.id())
                    .put("description", step.description())
                    .put("actor", step.actor())
                    .set("endpoints", endpoints(step.endpoints()));
        }
        return array;
    }

    static Step read(JsonNode json) {
        var fields = new Fields(json);
        return new Step(
                fields.text("id"),
                fields.text("description"),
                fields.text("actor"),
                fields.list("endpoints", Steps::endpoint));
    }

    static ArrayNode endpoints(Collection<EndpointId> endpoints) {
        var array = Form.array(List.of());
        for (var endpoint : endpoints) {
            array.addObject().put("api", endpoint.api()).put("key", endpoint.key());
        }
        return array;
    }

    static EndpointId endpoint(JsonNode json) {
        var fields = new Fields(json);
        return new EndpointId(fields.text("api"), fields.text("key"));
    }
}
