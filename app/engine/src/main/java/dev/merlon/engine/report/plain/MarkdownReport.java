package dev.merlon.engine.report.plain;

import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A summary for a merge request: the gate, the score, what fires grouped by rule with the new first, what is to be
/// asked. GitHub takes comments of 65,536 characters; this never has more than 65,000, and says where it stopped.
public final class MarkdownReport implements Renderer {

    static final int MOST = 65_000;
    private static final int RULES = 30;
    private static final int QUESTIONS = 10;
    private static final int EXCEPTIONS = 20;
    private static final int ELEMENT_THREATS = 100;
    private static final int FOOT = 400;

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        render(snapshot, null, out, job);
    }

    @Override
    public List<String> render(Snapshot snapshot, @Nullable GateVerdict gate, OutputStream out, Job job)
            throws IOException {
        job.progress("writing Markdown", -1);
        var spreads = Spread.all(snapshot);
        var text = new LimitedText(MOST - FOOT);
        head(text, snapshot, gate);
        text.add(bySeverity(spreads, gate));
        var firing = new MarkdownFiring(gate);
        text.rows(firing.heading(), firing.rows(spreads), RULES, "rule");
        if (gate != null) {
            new MarkdownGate(gate).write(text);
        }
        text.rows(
                "\n### Threats at elements of data-flow diagrams\n\n| Severity | Threat | At | State |\n|---|---|---|---|\n",
                StandingThreat.all(snapshot).stream()
                        .map(MarkdownReport::atElement)
                        .toList(),
                ELEMENT_THREATS,
                "threat");
        text.rows("\n### Exceptions\n\n", exceptions(snapshot), EXCEPTIONS, "exception");
        text.rows(
                "\n### Open questions\n\n| Question | Outcomes that wait for it |\n|---|---:|\n",
                questions(spreads, snapshot.library().facts()),
                QUESTIONS,
                "question");
        text.add(principles(snapshot));
        var foot = "\n---\n" + Markdown.text(Tool.MERLON + ", " + Phrase.moment(snapshot.at())) + "\n";
        out.write((text + foot).getBytes(StandardCharsets.UTF_8));
        return List.of();
    }

    private static String atElement(StandingThreat each) {
        return "| " + Phrase.mark(each.severity()) + " | "
                + Markdown.text(each.threat().title()) + " | "
                + Markdown.text(each.threat().elementName()) + " | "
                + each.standing().word() + " |\n";
    }

    private static void head(LimitedText text, Snapshot snapshot, @Nullable GateVerdict gate) {
        text.add("## API security posture: " + snapshot.posture().total().rounded() + " of 100\n\n");
        if (gate != null && gate.closes()) {
            text.add(MarkdownGate.verdict(gate) + "\n\n");
        }
        text.add("**" + Markdown.text(Phrase.brief(snapshot.state().name())) + "** · "
                + Phrase.count(snapshot.apis().size(), "API") + " · "
                + Phrase.count(snapshot.endpoints().count(), "endpoint") + " · "
                + Phrase.count(snapshot.judgement().count(OutcomeState.OPEN_QUESTION), "open question") + "\n");
    }

    private static String bySeverity(List<Spread> spreads, @Nullable GateVerdict gate) {
        var compared = gate != null && gate.compared();
        var live = spreads.stream().flatMap(s -> s.live().stream()).toList();
        var settled = spreads.stream().flatMap(s -> s.settled().stream()).toList();
        var text = new StringBuilder(
                compared
                        ? "\n| Severity | New | Known | Settled |\n|---|---:|---:|---:|\n"
                        : "\n| Severity | Live | Settled |\n|---|---:|---:|\n");
        Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).forEach(severity -> {
            var ofSeverity = live.stream().filter(o -> o.severity() == severity).toList();
            var known =
                    gate == null ? 0 : ofSeverity.stream().filter(gate::known).count();
            text.append("| ").append(Phrase.mark(severity)).append(" | ").append(ofSeverity.size() - known);
            if (compared) {
                text.append(" | ").append(known);
            }
            text.append(" | ")
                    .append(settled.stream()
                            .filter(o -> o.severity() == severity)
                            .count())
                    .append(" |\n");
        });
        return text.toString();
    }

    /// Those that ended are history: what came of them shows at their outcomes.
    private static List<String> exceptions(Snapshot snapshot) {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return snapshot.state().exceptions().stream()
                .filter(e -> e.standing(today) != ExceptionStanding.ENDED)
                .sorted(Comparator.comparing(ExceptionRecord::until).thenComparing(ExceptionRecord::id))
                .map(e -> "- **" + e.id() + "** " + e.standing(today).word() + ", until " + e.until() + ": "
                        + Markdown.text(Phrase.brief(e.waived().text())) + " in "
                        + Markdown.code(Phrase.brief(e.scope().text())) + ". "
                        + Markdown.text(Phrase.brief(e.reason()))
                        + e.approval()
                                .map(by -> " Approved by " + Markdown.text(Phrase.brief(by.who())) + ".")
                                .orElse("")
                        + "\n")
                .toList();
    }

    private static String principles(Snapshot snapshot) {
        var text = new StringBuilder("\n### Posture by principle\n\n| Principle | Score | Weight |\n|---|---:|---:|\n");
        for (var principle : Principle.values()) {
            var score = snapshot.posture().byPrinciple().get(principle);
            if (score != null) {
                text.append("| ")
                        .append(Phrase.principle(principle))
                        .append(" | ")
                        .append(score.rounded())
                        .append(" | ")
                        .append(principle.weight())
                        .append(" % |\n");
            }
        }
        return text.toString();
    }

    private static List<String> questions(List<Spread> spreads, FactCatalogue facts) {
        var byQuestion = new TreeMap<String, Integer>();
        for (var spread : spreads) {
            for (var outcome : spread.open()) {
                for (var fact : outcome.verdict().unknown()) {
                    var general = facts.find(fact).map(FactDefinition::question).filter(q -> !q.isEmpty());
                    var question = Phrase.general(spread.rule().ask().getOrDefault(fact, general.orElse(fact)));
                    byQuestion.merge(question, 1, Integer::sum);
                }
            }
        }
        var rows = new ArrayList<String>();
        byQuestion.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> rows.add(String.format(
                        Locale.ROOT, "| %s | %,d |\n", Markdown.text(Phrase.brief(e.getKey())), e.getValue())));
        return rows;
    }

    /// `GET /transfers (contracts/payments.yaml:40:5)`, as code.
    static String place(Outcome outcome) {
        return Markdown.code(Phrase.brief(outcome.subject().label())) + " ("
                + Markdown.code(Phrase.brief(outcome.place().toString())) + ")";
    }
}
