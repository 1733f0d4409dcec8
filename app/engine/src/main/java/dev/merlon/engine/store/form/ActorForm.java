package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import java.util.Objects;

final class ActorForm implements Form<Actor> {

    @Override
    public Class<Actor> type() {
        return Actor.class;
    }

    @Override
    public ObjectNode write(Actor actor) {
        var node = Form.object()
                .put("id", actor.id())
                .put("name", actor.name())
                .put("role", actor.role().name())
                .put("description", actor.description());
        if (!actor.attacker().isEmpty()) {
            node.put("attacker", actor.attacker());
        }
        return node;
    }

    @Override
    public Actor read(Fields fields) {
        return new Actor(
                fields.text("id"),
                fields.text("name"),
                fields.oneOf(ActorRole.class, "role"),
                fields.text("description"),
                Objects.requireNonNullElse(fields.textOrNull("attacker"), ""));
    }
}
