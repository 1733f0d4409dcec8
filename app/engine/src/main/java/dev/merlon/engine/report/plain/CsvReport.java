package dev.merlon.engine.report.plain;

import dev.merlon.engine.attacker.AttackerBook;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.attacker.Prospect;
import dev.merlon.engine.attacker.Reach;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Access;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final List<String> SEEN = List.of(
            "attacker",
            "reach",
            "access",
            "severity_from_it",
            "likelihood_from_it",
            "risk_from_it",
            "reason_for_reach");

    private final @Nullable String attacker;

    /// Of everything.
    public CsvReport() {
        this(null);
    }

    /// @param attacker  the id of one of the library's: only what is in its reach, with columns more that say how;
    ///                  null for everything
    public CsvReport(@Nullable String attacker) {
        this.attacker = attacker;
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing CSV", -1);
        var writer = new Rows(
                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                attacker == null
                        ? null
                        : AttackerBook.of(snapshot.library())
                                .seen(snapshot, attacker)
                                .orElseThrow(() -> new IllegalArgumentException("no such attacker: " + attacker)));
        writer.head();
        for (var api : snapshot.apis()) {
            job.checkCancelled();
            writer.outcomes(snapshot.judgement().at(api.api().id()));
            writer.outcomes(snapshot.judgement().atComponents(api.api().id()));
            for (var endpoint : api.endpoints()) {
                writer.outcomes(snapshot.judgement().at(endpoint.id()));
            }
        }
        writer.writer().flush();
    }

    /// @param view  null where nobody in particular looks
    private record Rows(Writer writer, @Nullable AttackerView view) {

        void head() throws IOException {
            row(writer, view == null ? HEADER : joined(HEADER, SEEN));
        }

        void outcomes(List<Outcome> outcomes) throws IOException {
            for (var outcome : outcomes) {
                if (outcome.state() != OutcomeState.NOT_APPLICABLE) {
                    outcome(outcome);
                }
            }
        }

        private void outcome(Outcome outcome) throws IOException {
            if (view == null) {
                row(writer, fields(outcome));
                return;
            }
            var prospect = view.at(outcome);
            if (prospect.reach() != Reach.CANNOT) {
                row(writer, joined(fields(outcome), seen(view.attacker().id(), prospect)));
            }
        }
    }

    private static List<String> seen(String attacker, Prospect prospect) {
        return List.of(
                attacker,
                prospect.reach().word(),
                prospect.access().map(Access::word).orElse(""),
                prospect.severity().word(),
                Integer.toString(prospect.rating().likelihood()),
                Integer.toString(prospect.rating().risk()),
                prospect.reason());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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
