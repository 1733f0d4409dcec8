package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.view.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// SARIF 2.1.0 (OASIS, 2020) for code scanning: what fires, one result per rule and place, the worst first, what
/// decisions settle last. Open questions are not results: they are counted in the run's properties. GitHub refuses a
/// run of more than 25,000 results or 10 MB compressed, and shows the 5,000 first; where that leaves something out, a
/// notification of the run says so, and so does whoever wrote the file.
public final class SarifReport implements Renderer {

    static final int TAKEN = 25_000;
    static final int SHOWN = 5_000;
    static final long BYTES = 9_500_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final int most;
    private final long mostBytes;

    public SarifReport() {
        this(TAKEN, BYTES);
    }

    /// @param most       results to write at most
    /// @param mostBytes  what they may weigh compressed
    SarifReport(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        render(snapshot, null, out, job);
    }

    @Override
    public List<String> render(Snapshot snapshot, @Nullable GateVerdict gate, OutputStream out, Job job)
            throws IOException {
        job.progress("writing SARIF", -1);
        var rules = Spread.all(snapshot).stream()
                .filter(s -> !s.live().isEmpty() || !s.settled().isEmpty())
                .toList();
        var results = SarifResult.ranked(rules);
        try (var json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, rules);
            var written = results(json, results, rules, gate, job);
            var notes = notes(written, results.size());
            invocation(json, snapshot, notes);
            json.writeStringField("columnKind", "utf16CodeUnits");
            properties(json, snapshot);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            return notes;
        }
    }

    private static void tool(JsonGenerator json, List<Spread> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Tool.MERLON.name());
        json.writeStringField("version", Tool.MERLON.version());
        json.writeArrayFieldStart("rules");
        for (var rule : rules) {
            json.writeRaw('\n');
            new SarifRule(rule).write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /// As many as fit, a line each.
    private int results(
            JsonGenerator json, List<SarifResult> results, List<Spread> rules, @Nullable GateVerdict gate, Job job)
            throws IOException {
        var places = new HashMap<String, Integer>();
        rules.forEach(s -> places.put(s.rule().id(), places.size()));
        var written = 0;
        json.writeArrayFieldStart("results");
        try (var budget = new GzipBudget(mostBytes)) {
            for (var result : results.subList(0, Math.min(most, results.size()))) {
                job.checkCancelled();
                var line = line(result, places.getOrDefault(result.rule().id(), -1), gate);
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

    private static byte[] line(SarifResult result, int ruleIndex, @Nullable GateVerdict gate) throws IOException {
        var line = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(line)) {
            result.write(json, ruleIndex, gate);
        }
        return line.toByteArray();
    }

    private static void invocation(JsonGenerator json, Snapshot snapshot, List<String> notes) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeStringField("endTimeUtc", snapshot.at().toString());
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

    private static List<String> notes(int written, int found) {
        var results = Phrase.count(found, "result") + ", ranked by severity";
        if (written < found) {
            return List.of(String.format(
                    Locale.ROOT,
                    "%s: the first %,d are in the SARIF file, %,d are left out by the limits of code scanning on GitHub; "
                            + "the workbook and the JSON report hold all.",
                    results,
                    written,
                    found - written));
        }
        return found <= SHOWN
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s: all are in the SARIF file, code scanning on GitHub shows the first %,d of them.",
                        results,
                        SHOWN));
    }

    private static void properties(JsonGenerator json, Snapshot snapshot) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeNumberField("postureScore", snapshot.posture().total().rounded());
        json.writeNumberField("openQuestions", snapshot.judgement().count(OutcomeState.OPEN_QUESTION));
        json.writeNumberField("held", snapshot.judgement().count(OutcomeState.HELD));
        json.writeNumberField("notApplicable", snapshot.judgement().count(OutcomeState.NOT_APPLICABLE));
        json.writeEndObject();
    }
}
