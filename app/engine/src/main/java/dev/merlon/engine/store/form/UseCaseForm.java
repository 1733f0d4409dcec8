package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.usecase.Flow;
import dev.merlon.engine.model.usecase.FlowException;
import dev.merlon.engine.model.usecase.UseCase;

final class UseCaseForm implements Form<UseCase> {

    @Override
    public Class<UseCase> type() {
        return UseCase.class;
    }

    @Override
    public ObjectNode write(UseCase each) {
        var json = Form.object()
                .put("id", each.id())
                .put("name", each.name())
                .put("description", each.description());
        json.set("actors", Form.array(each.actors()));
        json.set("preconditions", Form.array(each.preconditions()));
        json.set("postconditions", Form.array(each.postconditions()));
        json.set("mainFlow", Steps.array(each.mainFlow()));
        var flows = json.putArray("alternativeFlows");
        for (var flow : each.alternativeFlows()) {
            flows.addObject()
                    .put("name", flow.name())
                    .put("condition", flow.condition())
                    .set("steps", Steps.array(flow.steps()));
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
                fields.list("mainFlow", Steps::read),
                fields.list("alternativeFlows", UseCaseForm::flow),
                fields.list("exceptions", UseCaseForm::exception));
    }

    private static Flow flow(JsonNode json) {
        var fields = new Fields(json);
        return new Flow(fields.text("name"), fields.text("condition"), fields.list("steps", Steps::read));
    }

    private static FlowException exception(JsonNode json) {
        var fields = new Fields(json);
        return new FlowException(fields.text("name"), fields.text("condition"), fields.text("handling"));
    }
}
