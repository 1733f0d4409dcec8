package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A log of SARIF 2.1.0 (OASIS, 2020) with one run, a line for each result. GitHub refuses a run of more than 25,000
/// results or 10 MB compressed, and shows the 5,000 first; where that leaves something out, a notification of the run
/// says so, and so does whoever wrote the file.
///
/// @param most       results to write at most
/// @param mostBytes  what they may weigh compressed
/// @param whole      where all results are to be found: `the JSON report holds all`
public record SarifLog(int most, long mostBytes, String whole) {

    static final int TAKEN = 25_000;
    static final long BYTES = 9_500_000;
    private static final int SHOWN = 5_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    /// Within the limits of GitHub.
    public SarifLog(String whole) {
        this(TAKEN, BYTES, whole);
    }

    /// What the run says beside rules and results.
    ///
    /// @param invocation  fields of its invocation
    /// @param properties  fields of its properties
    public record Frame(JsonParts.Fields invocation, JsonParts.Fields properties) {}

    /// @param out      left open
    /// @param results  ranked; each writes an object
    /// @return what was left out, in words; mostly nothing
    public List<String> write(
            OutputStream out, List<SarifDescriptor> rules, List<JsonParts.Fields> results, Frame frame, Job job)
            throws IOException {
        try (var json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, rules);
            var notes = notes(results(json, results, job), results.size());
            invocation(json, frame, notes);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeObjectFieldStart("properties");
            frame.properties().write(json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            return notes;
        }
    }

    private static void tool(JsonGenerator json, List<SarifDescriptor> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Tool.MERLON.name());
        json.writeStringField("version", Tool.MERLON.version());
        json.writeArrayFieldStart("rules");
        for (var rule : rules) {
            json.writeRaw('\n');
            rule.write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /// As many as fit, a line each.
    private int results(JsonGenerator json, List<JsonParts.Fields> results, Job job) throws IOException {
        var written = 0;
        json.writeArrayFieldStart("results");
        try (var budget = new GzipBudget(mostBytes)) {
            for (var result : results.subList(0, Math.min(most, results.size()))) {
                job.checkCancelled();
                var line = line(result);
                if (!budget.takes(line)) {
                    break;
                }
                json.writeRaw('\n');
                json.writeRawValue(new String(line, StandardCharsets.UTF_8));
                written++;
            }
        }
        json.writeEndArray();
        return written;
    }

    private static byte[] line(JsonParts.Fields result) throws IOException {
        var line = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(line)) {
            result.write(json);
        }
        return line.toByteArray();
    }

    private static void invocation(JsonGenerator json, Frame frame, List<String> notes) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        frame.invocation().write(json);
        if (!notes.isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (var note : notes) {
                json.writeStartObject();
                json.writeStringField("level", "warning");
                json.writeObjectFieldStart("message");
                json.writeStringField("text", note);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private List<String> notes(int written, int found) {
        var results = Phrase.count(found, "result") + ", ranked by severity";
        if (written < found) {
            return List.of(String.format(
                    Locale.ROOT,
                    "%s: the first %,d are in the SARIF file, %,d are left out by the limits of code scanning on GitHub; "
                            + "%s.",
                    results,
                    written,
                    found - written,
                    whole));
        }
        return found <= SHOWN
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s: all are in the SARIF file, code scanning on GitHub shows the first %,d of them.",
                        results,
                        SHOWN));
    }
}
