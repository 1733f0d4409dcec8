package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.GroundShift;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Residual;
import dev.merlon.engine.model.rule.SeverityBounds;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Everything, for scripts, as `report-templates/json/report.schema.json` describes it. One item per line, so
/// that two reports can be compared line by line. Streamed: needs no more memory for a million outcomes than
/// for one.
public final class JsonReport implements Renderer {

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing JSON", -1);
        JsonParts.document(out, "merlon-report/1", json -> {
            json.writeStringField("workspace", snapshot.state().name());
            json.writeStringField("at", snapshot.at().toString());
            new PostureJson(json).write(snapshot.posture());
            apis(json, snapshot);
            new LibraryJson(json).write(snapshot);
            new GovernanceJson(json).write(snapshot);
            new RemovedJson(json).write(snapshot.removedEndpoints());
            elementThreats(json, snapshot);
            outcomes(json, snapshot, job);
        });
    }

    private static void apis(JsonGenerator json, Snapshot snapshot) throws IOException {
        json.writeArrayFieldStart("apis");
        for (var inventory : snapshot.apis()) {
            api(json, inventory, snapshot);
        }
        json.writeEndArray();
    }

    private static void api(JsonGenerator json, ApiInventory inventory, Snapshot snapshot) throws IOException {
        var api = inventory.api();
        json.writeStartObject();
        json.writeStringField("id", api.id());
        json.writeStringField("name", api.name());
        json.writeStringField("version", api.version());
        json.writeStringField("class", api.apiClass().id());
        json.writeStringField(
                "exposure", api.statedExposure().map(Exposure::word).orElse(null));
        json.writeStringField("owner", api.owner());
        JsonParts.texts(json, "data", api.data().stream().map(DataClass::word).toList());
        json.writeStringField("importedAt", api.importedAt().toString());
        var score = snapshot.posture().ofApi().get(api.id());
        if (score != null) {
            PostureJson.number(json, "score", score.value());
        }
        json.writeArrayFieldStart("files");
        for (var file : api.files()) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("bytes", file.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("endpoints");
        for (var endpoint : inventory.endpoints()) {
            endpoint(json, endpoint, snapshot);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void endpoint(JsonGenerator json, Endpoint endpoint, Snapshot snapshot) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", endpoint.id().toString());
        json.writeStringField("method", endpoint.method());
        json.writeStringField("path", endpoint.path());
        json.writeStringField("operationId", endpoint.givenOperationId().orElse(null));
        json.writeStringField("summary", endpoint.summary());
        JsonParts.texts(json, "tags", endpoint.tags());
        json.writeBooleanField("deprecated", endpoint.deprecated());
        var score = snapshot.posture().ofEndpoint().get(endpoint.id());
        if (score != null) {
            PostureJson.number(json, "score", score.value());
        }
        JsonParts.location(json, "location", endpoint.place());
        json.writeEndObject();
    }

    /// Threats that people wrote down at elements of data-flow diagrams.
    private static void elementThreats(JsonGenerator json, Snapshot snapshot) throws IOException {
        json.writeArrayFieldStart("elementThreats");
        for (var each : StandingThreat.all(snapshot)) {
            var threat = each.threat();
            json.writeStartObject();
            json.writeStringField("id", threat.id());
            json.writeStringField("element", threat.element());
            json.writeStringField("elementName", threat.elementName());
            json.writeStringField("title", threat.title());
            JsonParts.texts(json, "stride", threat.stride());
            json.writeStringField("state", each.standing().word());
            json.writeStringField("severity", each.severity().word().toLowerCase(Locale.ROOT));
            json.writeNumberField("likelihood", threat.likelihood());
            json.writeNumberField("impact", threat.impact());
            JsonParts.texts(json, "controls", threat.controls());
            json.writeStringField(
                    "decided", threat.decided().map(DecisionKind::word).orElse(null));
            json.writeStringField("reason", threat.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void outcomes(JsonGenerator json, Snapshot snapshot, Job job) throws IOException {
        json.writeArrayFieldStart("outcomes");
        for (var api : snapshot.apis()) {
            for (var outcome : snapshot.judgement().at(api.api().id())) {
                outcome(json, outcome);
            }
            for (var outcome : snapshot.judgement().atComponents(api.api().id())) {
                outcome(json, outcome);
            }
            for (var endpoint : api.endpoints()) {
                job.checkCancelled();
                for (var outcome : snapshot.judgement().at(endpoint.id())) {
                    outcome(json, outcome);
                }
            }
        }
        json.writeEndArray();
    }

    /// Most outcomes do not apply: of those only what they are, and why.
    private static void outcome(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", outcome.id());
        json.writeStringField("rule", outcome.rule().id());
        json.writeStringField("kind", outcome.rule().kind().word());
        json.writeStringField("api", outcome.api());
        json.writeStringField(
                "endpoint", outcome.atEndpoint().map(Object::toString).orElse(null));
        var component = outcome.atComponent();
        if (component.isPresent()) {
            json.writeStringField("component", component.get().name());
            json.writeNumberField("endpoints", component.get().reach().size());
        }
        json.writeStringField("state", outcome.state().word());
        json.writeStringField("severity", outcome.severity().word().toLowerCase(Locale.ROOT));
        json.writeStringField("reason", outcome.reason());
        if (outcome.state() != OutcomeState.NOT_APPLICABLE) {
            details(json, outcome);
        }
        JsonParts.location(json, "location", outcome.place());
        json.writeEndObject();
    }

    private static void details(JsonGenerator json, Outcome outcome) throws IOException {
        var verdict = outcome.verdict();
        json.writeStringField("title", outcome.title());
        json.writeNumberField("likelihood", verdict.rating().likelihood());
        json.writeNumberField("impact", verdict.rating().impact());
        rating(json, outcome);
        JsonParts.texts(json, "decidedBy", verdict.decidedBy());
        JsonParts.texts(json, "unknown", verdict.unknown());
        JsonParts.texts(json, "heldBy", verdict.heldBy());
        json.writeBooleanField("proven", verdict.proven());
        json.writeBooleanField("live", outcome.live());
        json.writeStringField(
                "decision", outcome.decided().map(d -> d.decided().word()).orElse(null));
        var determination = outcome.determination().orElse(null);
        if (determination != null) {
            decision(json, outcome, determination);
        }
    }

    private static void decision(JsonGenerator json, Outcome outcome, Determination determination) throws IOException {
        if (determination.from().isPresent()) {
            json.writeStringField("decisionFrom", Phrase.decidedBy(determination));
        }
        if (outcome.toConfirm().isPresent()) {
            toConfirm(json, outcome.toConfirm().get(), outcome.shifts());
        }
        if (outcome.ended().isPresent()) {
            var ended = outcome.ended().get();
            json.writeObjectFieldStart("ended");
            json.writeStringField("decided", ended.decided().word());
            json.writeStringField("until", String.valueOf(ended.until()));
            json.writeEndObject();
        }
    }

    private static void toConfirm(JsonGenerator json, Decision decision, List<GroundShift> shifts) throws IOException {
        json.writeObjectFieldStart("toConfirm");
        json.writeStringField("decided", decision.decided().word());
        json.writeArrayFieldStart("since");
        for (var shift : shifts) {
            json.writeStartObject();
            json.writeStringField("fact", shift.fact());
            json.writeStringField("before", shift.before());
            json.writeStringField("after", shift.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void rating(JsonGenerator json, Outcome outcome) throws IOException {
        var rating = outcome.rating();
        json.writeNumberField("risk", rating.risk());
        json.writeNumberField(
                "residualRisk", outcome.residual().map(Residual::risk).orElse(0));
        if (rating.entered().isPresent()) {
            var entered = rating.entered().get();
            json.writeObjectFieldStart("enteredRating");
            json.writeStringField("method", entered.method());
            json.writeStringField("rating", entered.text());
            json.writeStringField("score", entered.score());
            json.writeArrayFieldStart("steps");
            for (var step : entered.steps()) {
                json.writeStartObject();
                json.writeStringField("what", step.what());
                json.writeNumberField("value", step.value());
                json.writeStringField("why", step.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeArrayFieldStart("ratingSteps");
            for (var step : rating.steps()) {
                json.writeStartObject();
                json.writeStringField("of", step.of());
                json.writeNumberField("change", step.change());
                json.writeStringField("why", step.why());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (rating.bounds() instanceof SeverityBounds bounds) {
            json.writeObjectFieldStart("severityBounds");
            json.writeStringField("least", bounds.least().name().toLowerCase(Locale.ROOT));
            json.writeStringField("most", bounds.most().name().toLowerCase(Locale.ROOT));
            json.writeStringField("why", bounds.why());
            json.writeEndObject();
        }
    }
}
