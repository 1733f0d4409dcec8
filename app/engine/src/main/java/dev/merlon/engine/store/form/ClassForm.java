package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;

final class ClassForm implements Form<ClassDefinition> {

    @Override
    public Class<ClassDefinition> type() {
        return ClassDefinition.class;
    }

    @Override
    public ObjectNode write(ClassDefinition each) {
        var base = each.behavesAs();
        var json = Form.object()
                .put("id", each.id())
                .put("title", each.title())
                .put("description", each.description())
                .put("behavesAs", base.equals(each.apiClass()) ? null : base.id())
                .put("exposure", each.defaultExposure().map(Exposure::name).orElse(null));
        var policies = json.putArray("policies");
        for (var line : each.lines()) {
            policies.addObject()
                    .put("rules", line.rules())
                    .put("set", line.treatment().name())
                    .set(
                            "data",
                            Form.array(line.data().stream().map(DataClass::name).toList()));
        }
        return json;
    }

    @Override
    public ClassDefinition read(Fields fields) {
        var base = fields.textOrNull("behavesAs");
        return new ClassDefinition(
                new ApiClass(fields.text("id")),
                fields.text("title"),
                fields.text("description"),
                base == null ? null : new ApiClass(base),
                fields.oneOfOrNull(Exposure.class, "exposure"),
                fields.list("policies", ClassForm::line),
                ClassDefinition.OF_WORKSPACE);
    }

    private static PolicyLine line(JsonNode json) {
        var fields = new Fields(json);
        return new PolicyLine(
                fields.text("rules"),
                fields.texts("data").stream().map(DataClass::valueOf).toList(),
                fields.oneOf(Treatment.class, "set"));
    }
}
