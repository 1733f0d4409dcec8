package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.RequirementRuling;

final class RequirementRulingForm implements Form<RequirementRuling> {

    @Override
    public Class<RequirementRuling> type() {
        return RequirementRuling.class;
    }

    @Override
    public ObjectNode write(RequirementRuling ruling) {
        return Form.object()
                .put("framework", ruling.framework())
                .put("requirement", ruling.requirement())
                .put("applicability", ruling.applicability().name())
                .put("reason", ruling.reason())
                .put("who", ruling.who())
                .put("at", ruling.at().toString());
    }

    @Override
    public RequirementRuling read(Fields fields) {
        return new RequirementRuling(
                fields.text("framework"),
                fields.text("requirement"),
                fields.oneOf(Applicability.class, "applicability"),
                fields.text("reason"),
                fields.text("who"),
                fields.instant("at"));
    }
}
