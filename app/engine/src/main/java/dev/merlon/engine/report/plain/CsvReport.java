package dev.merlon.engine.report.plain;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// One row per outcome that applies, as RFC 4180 says: UTF-8, CRLF, quotes where needed. A text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
public final class CsvReport implements Renderer {

    private static final List<String> HEADER = List.of(
            "id",
            "kind",
            "rule",
            "title",
            "api",
            "method",
            "path",
            "operation_id",
            "state",
            "severity",
            "likelihood",
            "impact",
            "risk",
            "reason",
            "held_by",
            "owasp_api",
            "cwe",
            "decision",
            "decided_by",
            "decided_at",
            "decided_until",
            "decision_reason",
            "file",
            "line",
            "column",
            "pointer",
            "residual_risk",
            "rating",
            "decision_from");

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing CSV", -1);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        row(writer, HEADER);
        for (var api : snapshot.apis()) {
            job.checkCancelled();
            outcomes(writer, snapshot.judgement().at(api.api().id()));
            outcomes(writer, snapshot.judgement().atComponents(api.api().id()));
            for (var endpoint : api.endpoints()) {
                outcomes(writer, snapshot.judgement().at(endpoint.id()));
            }
        }
        writer.flush();
    }

    private static void outcomes(Writer writer, List<Outcome> outcomes) throws IOException {
        for (var outcome : outcomes) {
            if (outcome.state() != OutcomeState.NOT_APPLICABLE) {
                row(writer, fields(outcome));
            }
        }
    }

    private static List<String> fields(Outcome outcome) {
        var endpoint = Optional.ofNullable(outcome.subject().endpoint());
        var verdict = outcome.verdict();
        var rule = outcome.rule();
        var determination = outcome.determination();
        var decision = determination.map(Determination::decision);
        var place = outcome.place();
        return List.of(
                outcome.id(),
                rule.kind().word(),
                rule.id(),
                outcome.title(),
                outcome.api(),
                endpoint.map(Endpoint::method).orElse(""),
                endpoint.map(Endpoint::path)
                        .or(() -> outcome.atComponent().map(Component::label))
                        .orElse(""),
                endpoint.flatMap(Endpoint::givenOperationId).orElse(""),
                outcome.state().word(),
                outcome.severity().word(),
                Integer.toString(verdict.rating().likelihood()),
                Integer.toString(verdict.rating().impact()),
                Integer.toString(verdict.rating().risk()),
                outcome.reason(),
                Phrase.list(verdict.heldBy()),
                Phrase.list(rule.categories().owaspApi()),
                Phrase.cwe(rule.categories().cwe()),
                Phrase.decision(outcome),
                decision.map(Decision::who).orElse(""),
                decision.map(d -> d.at().toString()).orElse(""),
                decision.map(Decision::until).map(Object::toString).orElse(""),
                decision.map(Decision::reason).orElse(""),
                place.file(),
                Integer.toString(place.line()),
                Integer.toString(place.column()),
                place.pointer(),
                outcome.residual().map(r -> Integer.toString(r.risk())).orElse(""),
                Phrase.arithmetic(outcome.rating()),
                determination.map(Phrase::decidedBy).orElse(""));
    }

    private static void row(Writer writer, List<String> fields) throws IOException {
        for (var i = 0; i < fields.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            field(writer, fields.get(i));
        }
        writer.write("\r\n");
    }

    private static void field(Writer writer, String text) throws IOException {
        var safe = SafeText.formulaLike(text) ? "'" + text : text;
        var clean = SafeText.visible(safe);
        if (clean.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ' ')) {
            writer.write('"');
            writer.write(clean.replace("\"", "\"\""));
            writer.write('"');
        } else {
            writer.write(clean);
        }
    }
}
