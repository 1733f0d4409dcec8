package dev.merlon.engine.report.diff;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Differences that read the same, at several places.
///
/// @param places  at least one
record DiffGroup(Sentence sentence, List<Difference> places) {

    /// What they all say.
    record Sentence(DifferenceKind kind, Drift drift, Severity severity, String subject, String before, String after) {}

    static List<DiffGroup> of(ContractDiff diff, Drift drift) {
        var groups = new LinkedHashMap<Sentence, List<Difference>>();
        for (var d : diff.of(drift)) {
            var sentence = new Sentence(d.kind(), d.drift(), d.severity(), d.subject(), d.before(), d.after());
            groups.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(d);
        }
        return groups.entrySet().stream()
                .map(e -> new DiffGroup(e.getKey(), e.getValue()))
                .toList();
    }

    /// `GET /orders`, or the first of several endpoints with their number.
    static String endpoints(Difference difference) {
        var all = difference.endpoints();
        if (all.isEmpty()) {
            return difference.counted() ? "no endpoint" : "endpoints not counted";
        }
        var first = all.getFirst().label();
        if (all.size() == 1 && difference.counted()) {
            return first;
        }
        return Phrase.count(all.size(), "endpoint") + (difference.counted() ? "" : " or more") + ", such as " + first;
    }

    /// `3 weaker · 1 not comparable · 2 stronger`.
    static String counts(ContractDiff diff) {
        return Arrays.stream(Drift.values())
                .map(drift -> diff.count(drift) + " " + drift.word())
                .collect(Collectors.joining(" · "));
    }

    /// `Orders 1.0 → Orders 1.1`.
    static String versions(ContractDiff diff) {
        return version(diff.before()) + " → " + version(diff.after());
    }

    private static String version(ContractDiff.Side side) {
        return side.version().isEmpty() ? side.title() : side.title() + " " + side.version();
    }

    /// `12 endpoints compared, 1 added, 0 removed`.
    static String spread(ContractDiff diff) {
        return Phrase.count(diff.compared(), "endpoint") + " compared, " + diff.added() + " added, " + diff.removed()
                + " removed";
    }
}
