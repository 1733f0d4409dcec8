package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/// The plan that the results refer to: all controls of the workspace's profile, at all of its components, by Merlon
/// and by whoever recorded something.
record AssessmentPlanDocument(Frame frame) {

    static final String FILE = "assessment-plan.json";

    ObjectNode json() {
        var plan = frame.document(FILE, "assessment plan", false);
        plan.putObject("import-ssp").put("href", SystemPlanDocument.FILE);
        reviewedControls(plan);
        var subjects = plan.putArray("assessment-subjects").addObject().put("type", "component");
        subjects.putObject("include-all");
        var assets = plan.putObject("assessment-assets");
        Json.list(assets, "components", Stream.of(new Components(frame).merlon()));
        var platform = Json.named(frame.id("platform")).put("title", "Merlon");
        platform.putArray("uses-components")
                .addObject()
                .put("component-uuid", frame.merlon().toString());
        Json.list(assets, "assessment-platforms", Stream.of(platform));
        return Json.object().set("assessment-plan", plan);
    }

    static void reviewedControls(ObjectNode in) {
        in.putObject("reviewed-controls")
                .putArray("control-selections")
                .addObject()
                .putObject("include-all");
    }
}
