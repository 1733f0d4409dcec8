package dev.merlon.engine.report.view;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// One rule with everything that came of it: one row where a list of outcomes would be noise.
///
/// @param live           fires and nobody settled it, the worst first
/// @param settled        fires, and a decision settles it
/// @param open           open questions
/// @param held           held
/// @param notApplicable  how often it does not apply
public record Spread(
        Rule rule,
        List<Outcome> live,
        List<Outcome> settled,
        List<Outcome> open,
        List<Outcome> held,
        int notApplicable) {

    /// Equals stay in the order of judgement, which is the contracts'.
    private static final Comparator<Outcome> WORST_FIRST =
            Comparator.comparingInt((Outcome o) -> o.rating().risk()).reversed();

    /// By rule, in the library's order.
    public static List<Spread> all(Snapshot snapshot) {
        var collected = new LinkedHashMap<String, Collected>();
        snapshot.judgement().rules().forEach(r -> collected.put(r.id(), new Collected(r)));
        snapshot.judgement()
                .outcomes()
                .forEach(o -> collected
                        .computeIfAbsent(o.rule().id(), _ -> new Collected(o.rule()))
                        .add(o));
        return collected.values().stream().map(Collected::spread).toList();
    }

    /// Those of the kind that fire, the worst and widest first.
    public static List<Spread> firing(List<Spread> all, RuleKind kind) {
        return all.stream()
                .filter(s -> s.rule().kind() == kind && !s.live().isEmpty())
                .sorted(Comparator.comparingInt(Spread::worstRisk)
                        .thenComparingInt(s -> s.live().size())
                        .reversed()
                        .thenComparing(s -> s.rule().id()))
                .toList();
    }

    /// The worst severity at which it fires, or would: low where it neither fires nor asks.
    public Severity worst() {
        return live.stream()
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Outcome::severity)
                .orElse(Severity.LOW);
    }

    /// The highest likelihood × impact among those that fire; 0 where none does.
    public int worstRisk() {
        return live.isEmpty() ? 0 : live.getFirst().rating().risk();
    }

    /// How many APIs the outcomes are spread over.
    public static long apis(Collection<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::api).distinct().count();
    }

    private static final class Collected {
        private final Rule rule;
        private final List<Outcome> live = new ArrayList<>();
        private final List<Outcome> settled = new ArrayList<>();
        private final List<Outcome> open = new ArrayList<>();
        private final List<Outcome> held = new ArrayList<>();
        private int notApplicable;

        Collected(Rule rule) {
            this.rule = rule;
        }

        void add(Outcome outcome) {
            if (outcome.state() == OutcomeState.NOT_APPLICABLE) {
                notApplicable++;
                return;
            }
            var list = switch (outcome.state()) {
                case FIRES -> outcome.live() ? live : settled;
                case OPEN_QUESTION -> open;
                case HELD, NOT_APPLICABLE -> held;
            };
            list.add(outcome);
        }

        Spread spread() {
            live.sort(WORST_FIRST);
            settled.sort(WORST_FIRST);
            open.sort(WORST_FIRST);
            held.sort(WORST_FIRST);
            return new Spread(rule, live, settled, open, held, notApplicable);
        }
    }
}
