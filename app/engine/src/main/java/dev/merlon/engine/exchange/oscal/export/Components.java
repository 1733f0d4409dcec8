package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.control.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the workspace is made of.
record Components(Frame frame) {

    /// @param json  as in a component definition; a system's has a status too
    record Component(UUID uuid, ObjectNode json) {}

    List<Component> all() {
        var all = new ArrayList<Component>();
        all.add(organisation());
        frame.state().tools().forEach(tool -> all.add(of(tool)));
        frame.state().apis().forEach(api -> all.add(of(api)));
        return all;
    }

    private Component organisation() {
        var uuid = frame.organisation();
        return new Component(
                uuid,
                head(
                        uuid,
                        "policy",
                        frame.name() + ": all APIs",
                        "What is recorded for the organisation, or for APIs by what they have in common."));
    }

    private Component of(Tool tool) {
        var uuid = frame.tool(tool.id());
        var json = head(
                uuid,
                "software",
                OscalText.line(tool.name(), tool.id()),
                OscalText.prose(
                        "A " + tool.type().word() + " that provides controls to what passes through it. "
                                + (tool.leaves().isBlank() ? "" : "It leaves to the APIs: " + tool.leaves()),
                        tool.id()));
        Json.props(
                json,
                Json.own("tool", tool.id()),
                Json.own("kind", tool.type().word()),
                Json.own("layer", tool.layer().word()),
                Json.own("reach", tool.reach().text()));
        frame.owner(json, tool.responsible());
        return new Component(uuid, json);
    }

    private Component of(Api api) {
        var uuid = frame.component(api);
        var endpoints = frame.snapshot()
                .api(api.id())
                .map(inventory -> inventory.endpoints().size())
                .orElse(0);
        var json = head(
                uuid,
                "service",
                OscalText.line(api.name(), api.id()),
                "An API with " + endpoints + (endpoints == 1 ? " endpoint." : " endpoints."));
        Json.props(
                json,
                Json.prop("version", api.version()),
                Json.own("api", api.id()),
                Json.own("api-class", api.apiClass().id()),
                Json.own("exposure", api.statedExposure().map(Exposure::word).orElse("")),
                Json.own("endpoints", endpoints),
                Json.own(
                        "contract",
                        api.files().isEmpty() ? "" : api.files().getFirst().path()),
                Json.own(
                        "contract-sha-256",
                        api.files().isEmpty() ? "" : api.files().getFirst().sha256()));
        frame.owner(json, api.owner());
        return new Component(uuid, json);
    }

    private static ObjectNode head(UUID uuid, String type, String title, String description) {
        return Json.named(uuid).put("type", type).put("title", title).put("description", description);
    }

    /// The same as parts of a system.
    List<ObjectNode> inSystem() {
        var all = new ArrayList<ObjectNode>();
        all.add(operational(
                head(frame.id("component", "this-system"), "this-system", frame.name(), "All APIs of the workspace.")));
        all().forEach(component -> all.add(operational(component.json())));
        return all;
    }

    /// The tool that looked at contracts.
    ObjectNode merlon() {
        return operational(
                head(frame.merlon(), "software", "Merlon", "Judges every rule at every endpoint of the contracts."));
    }

    private static ObjectNode operational(ObjectNode component) {
        component.putObject("status").put("state", "operational");
        return component;
    }
}
