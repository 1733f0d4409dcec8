package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A security plan that is made by machine. Assessment plans, their results and action plans have to refer to
/// one; it says no more than the workspace knows.
record SystemPlanDocument(Frame frame, Profiles profiles) {

    static final String FILE = "system-security-plan.json";

    private static final String BY_MACHINE =
            "Made by machine from what is recorded in the workspace, so that the other documents have a plan to refer to.";

    ObjectNode json() {
        var plan = frame.document(FILE, "security plan", true);
        ((ObjectNode) plan.get("metadata")).put("remarks", BY_MACHINE);
        plan.putObject("import-profile").put("href", Profiles.OF_WORKSPACE);
        plan.set("system-characteristics", characteristics());
        var implementation = plan.putObject("system-implementation");
        Json.list(
                implementation,
                "users",
                Stream.of(Json.named(frame.id("user"))
                        .put("title", "Callers")
                        .put("description", "People and programs that call the APIs.")));
        Json.list(implementation, "components", new Components(frame).inSystem().stream());
        var controls = plan.putObject("control-implementation").put("description", BY_MACHINE);
        var recorded = frame.state().records().stream()
                .collect(Collectors.groupingBy(r -> frame.controls().of(r.control())));
        Json.list(
                controls,
                "implemented-requirements",
                profiles.selected().stream().map(token -> {
                    var requirement =
                            Json.named(frame.id("planned-requirement", token)).put("control-id", token);
                    var records = recorded.get(token);
                    if (records == null) {
                        return requirement.put("remarks", "Nothing is recorded for it.");
                    }
                    Json.list(requirement, "by-components", records.stream().map(this::byComponent));
                    return requirement;
                }));
        new EvidenceResources(frame).into(plan, frame.state().records().stream().flatMap(r -> r.evidence().stream()));
        return Json.object().set("system-security-plan", plan);
    }

    private ObjectNode characteristics() {
        var system = Json.object();
        var id = system.putArray("system-ids").addObject();
        systemId(id);
        system.put("system-name", frame.name()).put("description", "APIs, as their contracts describe them.");
        var data = new TreeSet<DataClass>();
        frame.state().apis().forEach(api -> data.addAll(api.data()));
        var types = data.isEmpty()
                ? Stream.of(informationType("not-stated", "Not stated", "Nobody declared which data the APIs handle."))
                : data.stream()
                        .map(d -> informationType(
                                d.word(), "Data: " + d.word(), "Declared for an API of the workspace."));
        Json.list(system.putObject("system-information"), "information-types", types);
        system.putObject("status").put("state", "operational");
        system.putObject("authorization-boundary")
                .put("description", "The endpoints of the contracts in the workspace, and the tools in front of them.");
        return system;
    }

    /// Also for documents that name the system without its plan.
    void systemId(ObjectNode in) {
        in.put("identifier-type", "http://ietf.org/rfc/rfc4122")
                .put("id", frame.id("system").toString());
    }

    private ObjectNode informationType(String id, String title, String description) {
        return Json.named(frame.id("information", id)).put("title", title).put("description", description);
    }

    private ObjectNode byComponent(ControlRecord record) {
        var implementations = new Implementations(frame);
        var json = Json.object()
                .put("component-uuid", implementations.component(record).toString())
                .put("uuid", frame.id("by-component", record.id()).toString());
        implementations.tell(json, record, false);
        Implementations.status(record)
                .ifPresent(s -> json.putObject("implementation-status").put("state", s));
        return json;
    }
}
