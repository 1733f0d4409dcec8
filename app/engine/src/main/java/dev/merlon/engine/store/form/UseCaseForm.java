package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.usecase.Flow;
import dev.merlon.engine.model.usecase.FlowException;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.Collection;
import java.util.List;

/// Also the steps of other flows, and the endpoints that they name.
final class UseCaseForm implements Form<UseCase> {

    @Override
    public Class<UseCase> type() {
        return UseCase.class;
    }

    @Override
    public ObjectNode write(UseCase each) {
        var json = Form.object().put("id", each.id()).put("name", each.name()).put("description", each.description());
        json.set("actors", Form.array(each.actors()));
        json.set("preconditions", Form.array(each.preconditions()));
        json.set("postconditions", Form.array(each.postconditions()));
        json.set("mainFlow", steps(each.mainFlow()));
        var flows = json.putArray("alternativeFlows");
        for (var flow : each.alternativeFlows()) {
            flows.addObject()
                    .put("name", flow.name())
                    .put("condition", flow.condition())
                    .set("steps", steps(flow.steps()));
        }
        var exceptions = json.putArray("exceptions");
        for (var exception : each.exceptions()) {
            exceptions
                    .addObject()
                    .put("name", exception.name())
                    .put("condition", exception.condition())
                    .put("handling", exception.handling());
        }
        return json;
    }

    @Override
    public UseCase read(Fields fields) {
        return new UseCase(
                fields.text("id"),
                fields.text("name"),
                fields.text("description"),
                fields.texts("actors"),
                fields.texts("preconditions"),
                fields.texts("postconditions"),
                fields.list("mainFlow", UseCaseForm::step),
                fields.list("alternativeFlows", UseCaseForm::flow),
                fields.list("exceptions", UseCaseForm::exception));
    }

    private static Flow flow(JsonNode json) {
        var fields = new Fields(json);
        return new Flow(fields.text("name"), fields.text("condition"), fields.list("steps", UseCaseForm::step));
    }

    private static FlowException exception(JsonNode json) {
        var fields = new Fields(json);
        return new FlowException(fields.text("name"), fields.text("condition"), fields.text("handling"));
    }

    static ArrayNode steps(List<Step> steps) {
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

    static Step step(JsonNode json) {
        var fields = new Fields(json);
        return new Step(
                fields.text("id"),
                fields.text("description"),
                fields.text("actor"),
                fields.list("endpoints", UseCaseForm::endpoint));
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
