package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.Finding;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.RuledOut;

/// What was ruled out has a `ruledOut` with the reason, a misuse case has a `misuse`.
final class ConsiderationForm implements Form<Consideration> {

    @Override
    public Class<Consideration> type() {
        return Consideration.class;
    }

    @Override
    public ObjectNode write(Consideration each) {
        var json = Form.object()
                .put("useCase", each.cell().useCase())
                .put("step", each.cell().step())
                .put("guideWord", each.cell().guideWord());
        switch (each.finding()) {
            case RuledOut(var reason) -> json.put("ruledOut", reason);
            case MisuseCase misuse -> json.set("misuse", misuse(misuse));
        }
        return json.put("who", each.who()).put("at", each.at().toString());
    }

    private static ObjectNode misuse(MisuseCase misuse) {
        var json = Form.object()
                .put("name", misuse.name())
                .put("description", misuse.description())
                .put("abuser", misuse.abuser());
        json.set("realizes", Form.array(misuse.realizes()));
        json.set("preconditions", Form.array(misuse.preconditions()));
        json.set("mainFlow", UseCaseForm.steps(misuse.mainFlow()));
        json.set("targets", UseCaseForm.endpoints(misuse.targets()));
        json.set("detectionOpportunities", Form.array(misuse.detectionOpportunities()));
        json.set("mitigations", Form.array(misuse.mitigations()));
        return json.put("test", misuse.test());
    }

    @Override
    public Consideration read(Fields fields) {
        return new Consideration(
                new Cell(fields.text("useCase"), fields.text("step"), fields.text("guideWord")),
                finding(fields),
                fields.text("who"),
                fields.instant("at"));
    }

    private static Finding finding(Fields fields) {
        var misuse = fields.json().get("misuse");
        return misuse == null ? new RuledOut(fields.text("ruledOut")) : misuse(misuse);
    }

    private static MisuseCase misuse(JsonNode json) {
        var fields = new Fields(json);
        return new MisuseCase(
                fields.text("name"),
                fields.text("description"),
                fields.text("abuser"),
                fields.texts("realizes"),
                fields.texts("preconditions"),
                fields.list("mainFlow", UseCaseForm::step),
                fields.list("targets", UseCaseForm::endpoint),
                fields.texts("detectionOpportunities"),
                fields.texts("mitigations"),
                fields.text("test"));
    }
}
