package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class PlannedActionForm implements Form<PlannedAction> {

    @Override
    public Class<PlannedAction> type() {
        return PlannedAction.class;
    }

    @Override
    public ObjectNode write(PlannedAction action) {
        var json = Form.object()
                .put("id", action.id())
                .put("title", action.title())
                .put("status", action.status().name());
        json.set("findings", Form.array(action.findings()));
        json.put("control", action.control())
                .put("scope", action.scope().text())
                .put("outcome", action.outcome())
                .put("owner", action.owner())
                .put("resources", action.resources())
                .put("due", Form.text(action.due()));
        var milestones = json.putArray("milestones");
        for (var each : action.milestones()) {
            milestones
                    .addObject()
                    .put("title", each.title())
                    .put("due", each.due().toString())
                    .put("doneOn", Form.text(each.doneOn()));
        }
        return json.put("note", action.note());
    }

    @Override
    public PlannedAction read(Fields fields) {
        return new PlannedAction(
                fields.text("id"),
                fields.text("title"),
                fields.oneOf(ActionStatus.class, "status"),
                fields.texts("findings"),
                fields.text("control"),
                Scope.of(fields.text("scope")),
                fields.text("outcome"),
                fields.text("owner"),
                fields.text("resources"),
                fields.dateOrNull("due"),
                fields.list("milestones", item -> milestone(new Fields(item))),
                fields.text("note"));
    }

    private static Milestone milestone(Fields fields) {
        return new Milestone(fields.text("title"), fields.date("due"), fields.dateOrNull("doneOn"));
    }
}
