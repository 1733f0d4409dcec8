package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/// SARIF 2.1.0 (OASIS, 2020) for code scanning: what fires, one result per rule and place, the worst first. Open
/// questions are not results: they are counted in the run's properties. GitHub takes 25,000 results of a run and
/// shows the
/// 5,000 first; where that leaves something out, a notification of the run says so.
public final class SarifReport implements Renderer {

    static final int TAKEN = 25_000;
    static final int SHOWN = 5_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final int most;

    public SarifReport() {
        this(TAKEN);
    }

    /// @param most  results to write at most
    SarifReport(int most) {
        this.most = most;
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing SARIF", -1);
        var rules = Spread.all(snapshot).stream()
                .filter(s -> !s.live().isEmpty() || !s.settled().isEmpty())
                .toList();
        var results = SarifResult.ranked(rules);
        try (var json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            run(json, snapshot, rules, results, job);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void run(JsonGenerator json, Snapshot snapshot, List<Spread> rules, List<SarifResult> results, Job job)
            throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Tool.MERLON.name());
        json.writeStringField("version", Tool.MERLON.version());
        json.writeArrayFieldStart("rules");
        for (var rule : rules) {
            new SarifRule(rule).write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        invocation(json, snapshot, results.size());
        var ruleIndex = rules.stream().map(s -> s.rule().id()).collect(Collectors.toList());
        var places = new java.util.HashMap<String, Integer>();
        ruleIndex.forEach(id -> places.put(id, places.size()));
        json.writeArrayFieldStart("results");
        for (var result : results.subList(0, Math.min(most, results.size()))) {
            job.checkCancelled();
            result.write(json, places.getOrDefault(result.rule().id(), -1));
        }
        json.writeEndArray();
        json.writeStringField("columnKind", "utf16CodeUnits");
        properties(json, snapshot);
        json.writeEndObject();
    }

    private void invocation(JsonGenerator json, Snapshot snapshot, int results) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeStringField("endTimeUtc", snapshot.at().toString());
        if (results > Math.min(most, SHOWN)) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            json.writeStartObject();
            json.writeStringField("level", "warning");
            json.writeObjectFieldStart("message");
            json.writeStringField("text", leftOut(results));
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private String leftOut(int results) {
        var text = Phrase.count(results, "result") + " were found, ranked by severity.";
        return results > most
                ? text + " This file holds the first " + String.format(java.util.Locale.ROOT, "%,d", most)
                        + "; the workbook and the JSON report hold all."
                : text + " Code scanning on GitHub shows the first 5,000 of them; this file holds all.";
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
