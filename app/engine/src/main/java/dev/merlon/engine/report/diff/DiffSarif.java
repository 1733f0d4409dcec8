package dev.merlon.engine.report.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.report.plain.JsonParts;
import dev.merlon.engine.report.plain.SarifDescriptor;
import dev.merlon.engine.report.plain.SarifLog;
import dev.merlon.engine.report.plain.SarifParts;
import dev.merlon.engine.report.view.Markdown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// SARIF 2.1.0 (OASIS, 2020): what got weaker by its severity, what is not comparable as a note, each at its place in
/// the newer contract. What got stronger is no result; the run's properties count it.
public final class DiffSarif implements DiffRenderer {

    @Override
    public List<String> render(ContractDiff diff, OutputStream out, Job job) throws IOException {
        var found = diff.differences().stream()
                .filter(d -> d.drift() != Drift.STRONGER)
                .toList();
        var worst = new EnumMap<DifferenceKind, Severity>(DifferenceKind.class);
        found.forEach(d -> worst.merge(d.kind(), d.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        var kinds = List.copyOf(worst.keySet());
        var seen = new HashMap<String, Integer>();
        return new SarifLog("the JSON report holds all")
                .write(
                        out,
                        worst.entrySet().stream()
                                .map(e -> descriptor(e.getKey(), e.getValue()))
                                .toList(),
                        found.stream()
                                .<JsonParts.Fields>map(d -> json -> result(json, d, kinds.indexOf(d.kind()), seen))
                                .toList(),
                        new SarifLog.Frame(_ -> {}, json -> {
                            json.writeStringField("before", diff.before().file());
                            json.writeNumberField("stronger", diff.count(Drift.STRONGER));
                        }),
                        job);
    }

    private static SarifDescriptor descriptor(DifferenceKind kind, Severity worst) {
        var title = kind.title(Drift.WEAKER);
        var sentence = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
        return new SarifDescriptor(
                kind.code(),
                sentence,
                kind.advice(),
                kind.advice(),
                "**" + Markdown.text(sentence) + "**\n\n" + Markdown.text(kind.advice()) + "\n",
                SarifParts.level(risk(worst)),
                SarifParts.securitySeverity(risk(worst)),
                "high",
                List.of(
                        "security",
                        String.format(Locale.ROOT, "external/cwe/cwe-%03d", kind.cwe()),
                        "owasp-api/" + kind.owaspApi().getFirst() + "-2023"));
    }

    /// A risk in the middle of the severity's band.
    private static int risk(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 20;
            case HIGH -> 12;
            case MEDIUM -> 6;
            case LOW -> 3;
        };
    }

    private static void result(JsonGenerator json, Difference result, int ruleIndex, Map<String, Integer> seen)
            throws IOException {
        boolean weaker = result.drift() == Drift.WEAKER;
        json.writeStartObject();
        json.writeStringField("ruleId", result.kind().code());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", weaker ? SarifParts.level(risk(result.severity())) : "note");
        json.writeNumberField("rank", risk(result.severity()) * (weaker ? 4 : 1));
        json.writeObjectFieldStart("message");
        json.writeStringField("text", message(result));
        json.writeEndObject();
        SarifParts.place(json, result.placeAfter());
        SarifParts.fingerprint(
                json,
                SarifParts.fingerprint(
                        result.kind().code(), result.placeAfter(), result.drift() + result.subject(), seen));
        json.writeObjectFieldStart("properties");
        json.writeStringField("direction", result.drift().word());
        json.writeStringField("severity", result.severity().word());
        json.writeStringField("placeBefore", result.placeBefore().toString());
        JsonParts.texts(
                json,
                "affectedOperations",
                result.endpoints().stream().map(e -> e.id().key()).toList());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String message(Difference result) {
        return result.subject() + ": " + result.title() + " (" + result.drift().word() + "). Before: "
                + result.before() + ". After: " + result.after() + ". At " + DiffGroup.endpoints(result) + ". "
                + result.kind().advice();
    }
}
