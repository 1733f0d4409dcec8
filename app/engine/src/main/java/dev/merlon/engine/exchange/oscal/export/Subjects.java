package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/// What an observation is about.
final class Subjects {

    private Subjects() {}

    static ObjectNode of(UUID component) {
        return Json.object().put("subject-uuid", component.toString()).put("type", "component");
    }
}
