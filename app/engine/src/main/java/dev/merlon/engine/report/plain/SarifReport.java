package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Spread;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SARIF 2.1.0 (OASIS, 2020) for code scanning: what fires, one result per rule and place, the worst first, what
/// decisions settle last. Open questions are not results: they are counted in the run's properties. GitHub refuses a
/// run of more than 25,000 results or 10 MB compressed, and shows the 5,000 first; where that leaves something out, a
/// notification of the run says so, and so does whoever wrote the file.
public final class SarifReport implements Renderer {

    private final int most;
    private final long mostBytes;

    public SarifReport() {
        this(SarifLog.TAKEN, SarifLog.BYTES);
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
        return new SarifLog(most, mostBytes, "the workbook and the JSON report hold all")
                .write(
                        out,
                        rules.stream().map(s -> new SarifRule(s).descriptor()).toList(),
                        lines(results, rules, gate),
                        new SarifLog.Frame(
                                json -> json.writeStringField(
                                        "endTimeUtc", snapshot.at().toString()),
                                json -> properties(json, snapshot)),
                        job);
    }

    private static List<JsonParts.Fields> lines(
            List<SarifResult> results, List<Spread> rules, @Nullable GateVerdict gate) {
        var places = new HashMap<String, Integer>();
        rules.forEach(s -> places.put(s.rule().id(), places.size()));
        return results.stream()
                .<JsonParts.Fields>map(result -> json ->
                        result.write(json, places.getOrDefault(result.rule().id(), -1), gate))
                .toList();
    }

    private static void properties(JsonGenerator json, Snapshot snapshot) throws IOException {
        json.writeNumberField("postureScore", snapshot.posture().total().rounded());
        json.writeNumberField("openQuestions", snapshot.judgement().count(OutcomeState.OPEN_QUESTION));
        json.writeNumberField("held", snapshot.judgement().count(OutcomeState.HELD));
        json.writeNumberField("notApplicable", snapshot.judgement().count(OutcomeState.NOT_APPLICABLE));
    }
}
