package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.control.ControlTest;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;
import org.jspecify.annotations.Nullable;

public final class ControlTestForm implements Form<ControlTest> {

    @Override
    public Class<ControlTest> type() {
        return ControlTest.class;
    }

    @Override
    public ObjectNode write(ControlTest test) {
        var result = test.result();
        return Form.object()
                .put("id", test.id())
                .put("method", test.method())
                .put("tester", test.tester())
                .put("date", Form.text(test.date()))
                .put("sampling", test.sampling())
                .put("sampleSize", test.sampleSize())
                .put("failed", test.failed())
                .put("result", result == null ? null : result.name())
                .put("conclusion", test.conclusion())
                .put("reviewer", test.reviewer())
                .put("reviewedOn", Form.text(test.reviewedOn()));
    }

    @Override
    public ControlTest read(Fields fields) {
        return new ControlTest(
                fields.text("id"),
                fields.text("method"),
                fields.text("tester"),
                fields.dateOrNull("date"),
                fields.text("sampling"),
                number(fields, "sampleSize"),
                number(fields, "failed"),
                fields.oneOfOrNull(Result.class, "result"),
                fields.text("conclusion"),
                fields.text("reviewer"),
                fields.dateOrNull("reviewedOn"));
    }

    private static @Nullable Integer number(Fields fields, String name) {
        var number = fields.numberOr(name, -1);
        return number < 0 ? null : Integer.valueOf((int) number);
    }
}
