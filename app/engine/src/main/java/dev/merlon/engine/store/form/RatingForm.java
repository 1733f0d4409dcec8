package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.RatingRecord;

final class RatingForm implements Form<RatingRecord> {

    @Override
    public Class<RatingRecord> type() {
        return RatingRecord.class;
    }

    @Override
    public ObjectNode write(RatingRecord each) {
        return Form.object()
                .put("rule", each.rule())
                .put("scope", each.scope().text())
                .put("rating", each.rating().text())
                .put("reason", each.reason())
                .put("who", each.who())
                .put("at", each.at().toString());
    }

    @Override
    public RatingRecord read(Fields fields) {
        return RatingRecord.of(
                fields.text("rule"),
                Scope.of(fields.text("scope")),
                EnteredRating.of(fields.text("rating")),
                fields.text("reason"),
                fields.text("who"),
                fields.instant("at"));
    }
}
