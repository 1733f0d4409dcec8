package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// The component definition: APIs, tools and the organisation, each with the controls that are recorded for it.
record ComponentDocument(Frame frame, Profiles profiles) {

    static final String FILE = "component-definition.json";

    ObjectNode json() {
        var definition = frame.document(FILE, "components", true);
        var implementations = new Implementations(frame);
        var byComponent = new LinkedHashMap<UUID, List<ControlRecord>>();
        frame.state()
                .records()
                .forEach(r -> byComponent
                        .computeIfAbsent(implementations.component(r), _ -> new ArrayList<>())
                        .add(r));
        Json.list(definition, "components", new Components(frame).all().stream().map(component -> {
                    var json = component.json();
                    Json.list(
                            json,
                            "control-implementations",
                            bySource(component.uuid(), byComponent.getOrDefault(component.uuid(), List.of())).stream());
                    return json;
                }));
        new EvidenceResources(frame)
                .into(definition, frame.state().records().stream().flatMap(r -> r.evidence().stream()));
        return Json.object().set("component-definition", definition);
    }

    private List<ObjectNode> bySource(UUID component, List<ControlRecord> records) {
        var implementations = new Implementations(frame);
        var bySource = new LinkedHashMap<String, List<ControlRecord>>();
        for (var each : records) {
            var apiClass = implementations.apiClass(each).orElse(new ApiClass(""));
            bySource.computeIfAbsent(
                            profiles.source(apiClass, frame.controls().of(each.control())), _ -> new ArrayList<>())
                    .add(each);
        }
        var all = new ArrayList<ObjectNode>();
        bySource.forEach((source, of) -> {
            var json = Json.named(frame.id("implementation", component.toString(), source))
                    .put("source", source)
                    .put("description", "Controls as they are recorded in the workspace.");
            Json.list(json, "implemented-requirements", of.stream().map(each -> requirement(implementations, each)));
            all.add(json);
        });
        return all;
    }

    private ObjectNode requirement(Implementations implementations, ControlRecord record) {
        var json = Json.named(frame.id("requirement", record.id()))
                .put("control-id", frame.controls().of(record.control()));
        return implementations.tell(json, record, true);
    }
}
