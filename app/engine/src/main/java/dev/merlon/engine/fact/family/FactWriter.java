package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.fact.schema.Summary;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.spec.tree.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/// Writes facts with their sources into one sheet. Lists are sorted, without repetition and at most [Summary#MOST]
/// long.
public final class FactWriter {

    private static final int MOST_REASONS = 3;

    private final FactSheet.Builder sheet;
    private final Sources sources;
    private final Silence silence;

    /// @param silence  what the contract leaves unknown
    public FactWriter(FactSheet.Builder sheet, Sources sources, Silence silence) {
        this.sheet = sheet;
        this.sources = sources;
        this.silence = silence;
    }

    private void put(String fact, FactValue value, FactSource source) {
        if (!silence.covers(fact, value)) {
            sheet.put(fact, value, source);
        }
    }

    public void say(String fact, boolean value, Node place) {
        put(fact, FactValue.of(value), sources.contract(place));
    }

    public void say(String fact, long value, Node place) {
        put(fact, FactValue.of(value), sources.contract(place));
    }

    public void say(String fact, String value, Node place) {
        put(fact, FactValue.of(value), sources.contract(place));
    }

    public void list(String fact, Collection<String> values, Node place) {
        if (values.isEmpty()) {
            put(fact, FactValue.NONE, sources.contract(place));
            return;
        }
        put(fact, sources.texts(sorted(values)), sources.contract(place));
    }

    /// A list that keeps its order: it is one of meaning.
    public void inOrder(String fact, List<String> values, Node place) {
        put(fact, sources.texts(values), sources.contract(place));
    }

    public void guess(String fact, boolean value, String heuristic, double confidence, Node place) {
        put(fact, FactValue.of(value), sources.inferred(heuristic, confidence, place));
    }

    public void guess(String fact, String value, String heuristic, double confidence, Node place) {
        put(fact, FactValue.of(value), sources.inferred(heuristic, confidence, place));
    }

    public void guess(String fact, List<String> values, String heuristic, double confidence, Node place) {
        put(fact, sources.texts(values), sources.inferred(heuristic, confidence, place));
    }

    /// The names of what was found, with the place of the first.
    ///
    /// @param home  the place where nothing was found
    public void found(String fact, List<Finding> findings, Node home) {
        if (findings.isEmpty()) {
            put(fact, FactValue.NONE, sources.contract(home));
            return;
        }
        named(
                fact,
                sorted(findings.stream().map(finding -> finding.label().text()).toList()),
                findings,
                home);
    }

    /// Values that findings led to.
    void named(String fact, List<String> values, List<Finding> findings, Node home) {
        if (findings.isEmpty()) {
            put(fact, sources.texts(values), sources.contract(home));
            return;
        }
        var first = findings.getFirst();
        var reasons = reasons(findings);
        if (reasons.isEmpty()) {
            put(fact, sources.texts(values), sources.contract(first.node()));
        } else {
            var confidence = 0.0;
            for (var finding : findings) {
                confidence = Math.max(confidence, finding.confidence());
            }
            put(fact, sources.texts(values), sources.inferred(reasons, confidence, first.node()));
        }
    }

    /// By what the values were found, in a few words; empty where the contract says so itself.
    private static String reasons(List<Finding> findings) {
        var reasons = new LinkedHashSet<String>();
        for (var finding : findings) {
            if (!finding.says().isEmpty() && reasons.size() < MOST_REASONS) {
                reasons.add(finding.says());
            }
        }
        return String.join(", ", reasons);
    }

    private static List<String> sorted(Collection<String> values) {
        if (values.size() <= 1) {
            return List.copyOf(values);
        }
        var sorted = List.copyOf(new TreeSet<>(values));
        return sorted.size() <= Summary.MOST ? sorted : List.copyOf(sorted.subList(0, Summary.MOST));
    }
}
