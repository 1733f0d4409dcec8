package dev.merlon.engine.report.plain;

import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What fires as rows of a Markdown table, a rule each: those with something new first, then the worst and widest.
///
/// @param gate  null where no gate was asked for
record MarkdownFiring(@Nullable GateVerdict gate) {

    private static final int EXAMPLES = 3;

    String heading() {
        return "\n### What fires\n\n"
                + (compared()
                        ? "| Severity | Rule | What | New | Known | Where |\n|---|---|---|---:|---:|---|\n"
                        : "| Severity | Rule | What | Places | Where |\n|---|---|---|---:|---|\n");
    }

    List<String> rows(List<Spread> spreads) {
        return spreads.stream()
                .filter(s -> !s.live().isEmpty())
                .sorted(Comparator.comparing((Spread s) -> fresh(s) == 0)
                        .thenComparing(Spread::worstRisk, Comparator.reverseOrder())
                        .thenComparing(s -> s.live().size(), Comparator.reverseOrder())
                        .thenComparing(s -> s.rule().id()))
                .map(this::row)
                .toList();
    }

    private boolean compared() {
        return gate != null && gate.compared();
    }

    private boolean known(Outcome outcome) {
        return gate != null && gate.known(outcome);
    }

    private long fresh(Spread spread) {
        return spread.live().stream().filter(o -> !known(o)).count();
    }

    private String row(Spread spread) {
        var fresh = fresh(spread);
        return "| " + Phrase.mark(spread.worst())
                + " | " + Markdown.code(spread.rule().id())
                + " | " + Markdown.text(Phrase.brief(Phrase.general(spread.rule())))
                + " | " + fresh
                + (compared() ? " | " + (spread.live().size() - fresh) : "")
                + " | " + examples(spread.live()) + " |\n";
    }

    private String examples(List<Outcome> live) {
        var shown = live.stream()
                .sorted(Comparator.comparing(this::known))
                .limit(EXAMPLES)
                .map(MarkdownReport::place)
                .collect(Collectors.joining(", "));
        var more = live.size() - EXAMPLES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
