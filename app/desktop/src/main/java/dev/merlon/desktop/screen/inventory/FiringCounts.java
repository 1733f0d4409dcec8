package dev.merlon.desktop.screen.inventory;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.List;

/// How many outcomes fire at an endpoint by severity, and how many wait for an answer. Orders by the worst first.
public record FiringCounts(int critical, int high, int medium, int low, int open) implements Comparable<FiringCounts> {

    static FiringCounts of(List<Outcome> outcomes) {
        var bySeverity = new int[Severity.values().length];
        var open = 0;
        for (var outcome : outcomes) {
            if (outcome.live()) {
                bySeverity[outcome.severity().ordinal()]++;
            } else if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                open++;
            }
        }
        return new FiringCounts(
                bySeverity[Severity.CRITICAL.ordinal()],
                bySeverity[Severity.HIGH.ordinal()],
                bySeverity[Severity.MEDIUM.ordinal()],
                bySeverity[Severity.LOW.ordinal()],
                open);
    }

    public int of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> critical;
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }

    public int firing() {
        return critical + high + medium + low;
    }

    @Override
    public int compareTo(FiringCounts other) {
        for (var severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
            var order = Integer.compare(of(severity), other.of(severity));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// As it is read aloud: "1 critical, 2 high, 1 medium".
    public String words() {
        var words = new StringBuilder();
        for (var severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
            if (of(severity) > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(of(severity))
                        .append(' ')
                        .append(severity.word().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return words.isEmpty() ? "none" : words.toString();
    }
}
