package dev.merlon.engine.report.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.report.plain.JsonParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// What changed, for scripts, as `report-templates/json/diff.schema.json` describes it.
public final class DiffJson implements DiffRenderer {

    @Override
    public List<String> render(ContractDiff diff, OutputStream out, Job job) throws IOException {
        JsonParts.document(out, "merlon-diff/1", json -> {
            side(json, "before", diff.before());
            side(json, "after", diff.after());
            counts(json, diff);
            json.writeArrayFieldStart("differences");
            for (var difference : diff.differences()) {
                job.checkCancelled();
                difference(json, difference);
            }
            json.writeEndArray();
            JsonParts.texts(
                    json, "remarks", diff.remarks().stream().map(p -> p.line()).toList());
        });
        return List.of();
    }

    private static void side(JsonGenerator json, String name, ContractDiff.Side side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("title", side.title());
        json.writeStringField("version", side.version());
        json.writeStringField("dialect", side.dialect());
        json.writeStringField("file", side.file());
        json.writeNumberField("endpoints", side.endpoints());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, ContractDiff diff) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("weaker", diff.count(Drift.WEAKER));
        json.writeNumberField("notComparable", diff.count(Drift.NOT_COMPARABLE));
        json.writeNumberField("stronger", diff.count(Drift.STRONGER));
        json.writeNumberField("endpointsCompared", diff.compared());
        json.writeNumberField("endpointsAdded", diff.added());
        json.writeNumberField("endpointsRemoved", diff.removed());
        json.writeEndObject();
    }

    private static void difference(JsonGenerator json, Difference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", difference.kind().code());
        json.writeStringField("direction", difference.drift().word());
        json.writeStringField("severity", difference.severity().word().toLowerCase(Locale.ROOT));
        json.writeStringField("title", difference.title());
        json.writeStringField("subject", difference.subject());
        json.writeStringField("before", difference.before());
        json.writeStringField("after", difference.after());
        JsonParts.location(json, "placeBefore", difference.placeBefore());
        JsonParts.location(json, "placeAfter", difference.placeAfter());
        json.writeArrayFieldStart("endpoints");
        for (var endpoint : difference.endpoints()) {
            json.writeStartObject();
            json.writeStringField("id", endpoint.id().key());
            json.writeStringField("method", endpoint.method());
            json.writeStringField("path", endpoint.path());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("allEndpointsCounted", difference.counted());
        json.writeNumberField("cwe", difference.kind().cwe());
        JsonParts.texts(json, "owaspApi", difference.kind().owaspApi());
        json.writeEndObject();
    }
}
