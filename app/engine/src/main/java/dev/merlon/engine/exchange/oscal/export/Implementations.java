package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import java.util.Optional;
import java.util.UUID;

/// What control records say of components.
record Implementations(Frame frame) {

    /// The component that a record speaks for. Endpoints have none of their own: their API's stands for them.
    /// What is said of many APIs, or of what is there no longer, is said of the organisation.
    UUID component(ControlRecord record) {
        return component(record.scope());
    }

    UUID component(Scope scope) {
        return switch (scope) {
            case Scope.OfTool(var tool)
            when frame.state().tools().stream().anyMatch(t -> t.id().equals(tool)) -> frame.tool(tool);
            case Scope.OfApi(var api) when frame.state().api(api).isPresent() -> frame.api(api);
            case Scope.OfEndpoint(var endpoint)
            when frame.state().api(endpoint.api()).isPresent() -> frame.api(endpoint.api());
            default -> frame.organisation();
        };
    }

    /// The class of the API that the record is about, where it is about one.
    Optional<ApiClass> apiClass(ControlRecord record) {
        return switch (record.scope()) {
            case Scope.OfApi(var api) -> frame.state().api(api).map(a -> a.apiClass());
            case Scope.OfEndpoint(var endpoint) ->
                frame.state().api(endpoint.api()).map(a -> a.apiClass());
            case Scope.Organisation() -> Optional.empty();
            case Scope.OfTool _ -> Optional.empty();
            case Scope.OfSelector _ -> Optional.empty();
        };
    }

    /// In OSCAL's words; empty for what they cannot tell: nobody began, or it is no more.
    static Optional<String> status(ControlRecord record) {
        if (record.applicability() == Applicability.NOT_APPLICABLE) {
            return Optional.of("not-applicable");
        }
        return switch (record.status()) {
            case IN_PLACE ->
                Optional.of(
                        record.result() == Result.PARTLY_MET || record.result() == Result.NOT_MET
                                ? "partial"
                                : "implemented");
            case DEGRADED, IN_PROGRESS -> Optional.of("partial");
            case PLANNED -> Optional.of("planned");
            case NOT_STARTED, RETIRED -> Optional.empty();
        };
    }

    /// What the record says, in one sentence and the words of the person who wrote it.
    static String description(ControlRecord record) {
        if (record.applicability() == Applicability.NOT_APPLICABLE) {
            return OscalText.prose("Not applicable. " + record.reason(), "Not applicable.");
        }
        var said = "The control is " + record.status().word() + "; "
                + record.result().word() + ", " + record.confidence().word() + ".";
        return OscalText.prose(said + "\n" + record.note(), said);
    }

    /// The members that a component definition and a security plan have in common.
    ObjectNode tell(ObjectNode json, ControlRecord record, boolean withStatus) {
        json.put("description", description(record));
        Json.props(
                json,
                Json.prop("implementation-status", withStatus ? status(record).orElse("") : ""),
                Json.own("record", record.id()),
                Json.own("scope", record.scope().text()),
                Json.own("work-status", record.status().word()),
                Json.own("result", record.result().word()),
                Json.own("confidence", record.confidence().word()),
                Json.own("maturity", record.maturity() == 0 ? "" : record.maturity()),
                Json.own("maturity-target", record.target() == 0 ? "" : record.target()),
                Json.own("due", record.due()),
                Json.own("next-review", record.nextReview()));
        Json.list(
                json,
                "links",
                record.evidence().stream()
                        .filter(id -> frame.state().evidence(id).isPresent())
                        .map(id -> Json.link("#" + EvidenceResources.uuid(frame, id), "evidence")));
        frame.owner(json, record.owner());
        return json;
    }
}
