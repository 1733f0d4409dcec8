package dev.merlon.engine.report.html;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What fires, one group per rule, and what is to be asked, one group per question.
record Groups(Snapshot snapshot, List<Spread> spreads, Page.Refs refs) {

    Map<String, Object> section(RuleKind kind, String id, String title, String none) {
        var firing = Spread.firing(spreads, kind);
        var fires = firing.stream().mapToInt(s -> s.live().size()).sum();
        return Map.of(
                "id",
                id,
                "title",
                title,
                "none",
                none,
                "any",
                !firing.isEmpty(),
                "count",
                Phrase.count(fires, "time") + " by " + Phrase.count(firing.size(), "rule"),
                "groups",
                firing.stream().map(this::group).toList());
    }

    private Map<String, Object> group(Spread spread) {
        var rule = spread.rule();
        var categories = rule.categories();
        var group = new HashMap<String, Object>();
        group.put("ref", refs.of("g", rule.id()));
        group.put("kind", Page.kind(spread.worst()));
        group.put("severity", spread.worst().word());
        group.put("title", Phrase.general(rule));
        group.put("rule", rule.id());
        group.put(
                "tags",
                Phrase.list(Stream.concat(
                                categories.owaspApi().stream(),
                                categories.cwe().stream().map(n -> "CWE-" + n))
                        .toList()));
        group.put("spread", spread(spread.live()));
        group.put("mitigation", rule.mitigation());
        group.put("heldBy", Phrase.list(rule.heldBy()));
        group.put(
                "arithmetic",
                "Worst: " + Phrase.arithmetic(spread.live().getFirst().rating()) + ".");
        group.put("live", spread.live().stream().map(this::row).toList());
        group.put("settled", spread.settled().stream().map(this::row).toList());
        group.put(
                "others",
                "open at " + spread.open().size() + ", held at " + spread.held().size() + ", not applicable at "
                        + spread.notApplicable());
        return group;
    }

    private static String spread(List<Outcome> outcomes) {
        return Phrase.count(outcomes.size(), "place") + " in " + Phrase.count(Spread.apis(outcomes), "API");
    }

    private Map<String, Object> row(Outcome outcome) {
        var decision = outcome.determination();
        return Map.of(
                "kind", Page.kind(outcome.severity()),
                "severity", outcome.severity().word(),
                "ref", refs.of(outcome),
                "where", outcome.subject().label(),
                "api", outcome.subject().api().name(),
                "reason", outcome.reason(),
                "place", outcome.place().toString(),
                "decided", Phrase.decision(outcome),
                "decision", decision.map(Phrase::decided).orElse(""));
    }

    /// By the fact that is unknown, the one that decides most first.
    List<Map<String, Object>> questions() {
        var asked = new LinkedHashMap<String, Question>();
        for (var spread : spreads) {
            for (var outcome : spread.open()) {
                for (var fact : outcome.verdict().unknown()) {
                    var text = Phrase.general(spread.rule().ask().getOrDefault(fact, fact));
                    asked.computeIfAbsent(fact, f -> new Question(f, text)).add(outcome);
                }
            }
        }
        return asked.values().stream()
                .sorted((a, b) -> Integer.compare(b.outcomes.size(), a.outcomes.size()))
                .map(this::question)
                .toList();
    }

    private Map<String, Object> question(Question question) {
        var places = new LinkedHashMap<String, Map<String, Object>>();
        for (var outcome : question.outcomes) {
            places.putIfAbsent(
                    outcome.subject().id(),
                    Map.of(
                            "ref", refs.of(outcome),
                            "label", outcome.subject().label(),
                            "api", outcome.subject().api().name()));
        }
        return Map.of(
                "question",
                question.text,
                "fact",
                question.fact,
                "count",
                Phrase.count(question.outcomes.size(), "outcome"),
                "rules",
                Phrase.list(List.copyOf(question.rules)),
                "spread",
                Phrase.count(places.size(), "place") + " in " + Phrase.count(Spread.apis(question.outcomes), "API"),
                "where",
                List.copyOf(places.values()));
    }

    private static final class Question {
        private final String fact;
        private final String text;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final TreeSet<String> rules = new TreeSet<>();

        Question(String fact, String text) {
            this.fact = fact;
            this.text = text;
        }

        void add(Outcome outcome) {
            outcomes.add(outcome);
            rules.add(outcome.rule().id());
        }
    }
}
