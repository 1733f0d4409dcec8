package dev.merlon.engine.report.plain;

import dev.merlon.engine.gate.Acceptance;
import dev.merlon.engine.gate.BaselineEntry;
import dev.merlon.engine.gate.Ending;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.gate.Standing;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The gate as Markdown: its verdict, exceptions that ended or will, what is stale in the baseline.
record MarkdownGate(GateVerdict gate) {

    private static final int ROWS = 10;

    static String verdict(GateVerdict gate) {
        var word = gate.least().map(Severity::word).orElse("").toLowerCase(Locale.ROOT);
        var least = gate.least().filter(s -> s == Severity.CRITICAL).isPresent() ? word : word + " or worse";
        var known = gate.compared() ? ", " + gate.count(Standing.KNOWN) + " known in all" : "";
        return gate.passed()
                ? "✓ **Gate passed**: nothing " + (gate.compared() ? "new" : "live") + " at " + least + known + "."
                : "✗ **Gate failed**: " + Phrase.count(gate.failing().size(), "outcome") + " at " + least + known + ".";
    }

    void write(LimitedText text) {
        text.rows(
                "\n### Exceptions that ended\n\n",
                Stream.concat(rows(gate.ended()).stream(), endings(gate.lapsed()).stream())
                        .toList(),
                ROWS,
                "exception");
        text.rows("\n### Exceptions that end soon\n\n", endings(gate.ending()), ROWS, "exception");
        text.rows("\n### Stale in the baseline\n\n", rows(gate.stale()), ROWS, "baseline entry");
    }

    private static List<String> rows(List<BaselineEntry> entries) {
        return entries.stream()
                .map(e -> "- " + Markdown.code(Phrase.brief(e.outcome())) + ended(e) + "\n")
                .toList();
    }

    private static List<String> endings(List<Ending> endings) {
        return endings.stream()
                .map(e -> "- " + Markdown.code(Phrase.brief(e.outcome())) + " on " + e.until() + ", approved by "
                        + Markdown.text(Phrase.brief(e.by())) + "\n")
                .toList();
    }

    private static String ended(BaselineEntry entry) {
        return Optional.ofNullable(entry.acceptance())
                .map(Acceptance::until)
                .map(until -> " until " + until)
                .orElse("");
    }
}
