package dev.merlon.engine.report.plain;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A summary for a merge request: the score, what fires grouped by rule, what is to be asked.
public final class MarkdownReport implements Renderer {

    private static final int EXAMPLES = 3;

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing Markdown", -1);
        var spreads = Spread.all(snapshot);
        var text = new StringBuilder();
        head(text, snapshot, spreads);
        principles(text, snapshot);
        firing(text, "Threats that fire", Spread.firing(spreads, RuleKind.THREAT));
        firing(text, "Findings", Spread.firing(spreads, RuleKind.POLICY));
        questions(text, spreads);
        text.append("\n---\n")
                .append(Markdown.text(Tool.MERLON + ", " + Phrase.moment(snapshot.at())))
                .append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void head(StringBuilder text, Snapshot snapshot, List<Spread> spreads) {
        var live = spreads.stream().flatMap(s -> s.live().stream()).toList();
        text.append("# API security posture: ")
                .append(snapshot.posture().total().rounded())
                .append(" of 100\n\n**")
                .append(Markdown.text(snapshot.state().name()))
                .append("** · ")
                .append(Phrase.count(snapshot.apis().size(), "API"))
                .append(" · ")
                .append(Phrase.count(snapshot.endpoints().count(), "endpoint"))
                .append(" · ")
                .append(severities(live))
                .append(" · ")
                .append(Phrase.count(snapshot.judgement().count(OutcomeState.OPEN_QUESTION), "open question"))
                .append("\n");
    }

    private static String severities(List<Outcome> live) {
        if (live.isEmpty()) {
            return "nothing fires";
        }
        Map<dev.merlon.engine.model.Severity, Long> counts = live.stream()
                .collect(Collectors.groupingBy(
                        Outcome::severity,
                        () -> new TreeMap<>(java.util.Comparator.reverseOrder()),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> Phrase.mark(e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void principles(StringBuilder text, Snapshot snapshot) {
        text.append("\n| Principle | Score | Weight |\n|---|---:|---:|\n");
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
    }

    private static void firing(StringBuilder text, String title, List<Spread> spreads) {
        text.append("\n## ").append(title).append("\n\n");
        if (spreads.isEmpty()) {
            text.append("None.\n");
            return;
        }
        text.append("| Severity | Rule | What | Places | For example |\n|---|---|---|---:|---|\n");
        for (var spread : spreads) {
            text.append("| ")
                    .append(Phrase.mark(spread.worst()))
                    .append(" | ")
                    .append(Markdown.code(spread.rule().id()))
                    .append(" | ")
                    .append(Markdown.text(Phrase.general(spread.rule())))
                    .append(" | ")
                    .append(spread.live().size())
                    .append(" | ")
                    .append(examples(spread.live()))
                    .append(" |\n");
        }
    }

    private static String examples(List<Outcome> live) {
        var shown = live.stream()
                .map(o -> Markdown.code(o.subject().label()))
                .distinct()
                .limit(EXAMPLES)
                .collect(Collectors.joining(", "));
        var more = live.size() - EXAMPLES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static void questions(StringBuilder text, List<Spread> spreads) {
        var asked = spreads.stream().filter(s -> !s.open().isEmpty()).toList();
        text.append("\n## Open questions\n\n");
        if (asked.isEmpty()) {
            text.append("None.\n");
            return;
        }
        var byQuestion = new TreeMap<String, Integer>();
        for (var spread : asked) {
            for (var outcome : spread.open()) {
                for (var fact : outcome.verdict().unknown()) {
                    var question = Phrase.general(spread.rule().ask().getOrDefault(fact, fact));
                    byQuestion.merge(question, 1, Integer::sum);
                }
            }
        }
        text.append("| Question | Outcomes that wait for it |\n|---|---:|\n");
        byQuestion.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> text.append("| ")
                        .append(Markdown.text(e.getKey()))
                        .append(" | ")
                        .append(e.getValue())
                        .append(" |\n"));
    }
}
