package dev.merlon.engine.posture;

import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.posture.Gain;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What settling one rule wherever it fires would add to the total: the exact difference, computed over the
/// spread of risk without each of its hits in turn.
final class FixFirst {

    private static final int LONGEST = 20;
    private static final Comparator<Gain> BEST_FIRST =
            Comparator.comparingDouble((Gain g) -> -g.points()).thenComparing(Gain::rule);

    private final List<Rule> rules;
    private final Map<Principle, Double> worths = new EnumMap<>(Principle.class);
    private final @Nullable Tally[] tallies;

    /// What settling a rule would bring, added up over the APIs.
    private static final class Tally {
        private Severity worst = Severity.LOW;
        private int apis;
        private int endpoints;
        private double gain;

        void see(Hit hit, boolean atEndpoint) {
            worst = hit.outcome().severity().compareTo(worst) > 0
                    ? hit.outcome().severity()
                    : worst;
            endpoints += atEndpoint ? 1 : 0;
        }
    }

    /// One API as it would be without one rule's hits.
    private static final class Without {
        private final Aspect aspect;
        private final Spread spread;
        private int whole;
        private @Nullable Risk latest;
        private int settledThere;

        Without(Aspect aspect, ApiRisk api) {
            this.aspect = aspect;
            this.spread = api.spread(aspect).copy();
            this.whole = api.whole().points(aspect);
        }

        /// The rule may cost an endpoint twice: of its own, and by a component that it is made of.
        void settle(Hit hit, Risk at) {
            var before = at.points(aspect) - (at == latest ? settledThere : 0);
            spread.move(before, before - hit.points());
            settledThere = at == latest ? settledThere + hit.points() : hit.points();
            latest = at;
        }

        double score() {
            return spread.score() * Risk.left(whole);
        }
    }

    FixFirst(List<Rule> rules) {
        this.rules = rules;
        this.tallies = new @Nullable Tally[rules.size()];
    }

    /// @param worth  what a point of the principle's rule score is worth in the total
    void weigh(Principle principle, double worth) {
        worths.put(principle, worth);
    }

    /// Best first.
    List<Gain> gains(List<ApiRisk> apis) {
        var endpoints = apis.stream().mapToLong(ApiRisk::size).sum();
        apis.stream().filter(a -> a.size() > 0).forEach(a -> add(a, (double) a.size() / endpoints));
        var gains = new ArrayList<Gain>();
        for (var rule = 0; rule < tallies.length; rule++) {
            var tally = tallies[rule];
            if (tally != null) {
                gains.add(gain(rules.get(rule), tally));
            }
        }
        return gains.stream().sorted(BEST_FIRST).limit(LONGEST).toList();
    }

    /// @param share  the API's share of the workspace's endpoints
    private void add(ApiRisk api, double share) {
        var without = new @Nullable Without[rules.size()];
        for (var risk : api.endpoints()) {
            for (var hit : risk.hits()) {
                if (hit.outcome().live()) {
                    settle(hit, true, api, without).settle(hit, risk);
                }
            }
        }
        for (var hit : api.whole().hits()) {
            if (hit.outcome().live()) {
                settle(hit, false, api, without).whole -= hit.points();
            }
        }
        for (var rule = 0; rule < without.length; rule++) {
            var each = without[rule];
            if (each != null) {
                var worth = worths.getOrDefault(rules.get(rule).principle(), 0.0);
                var tally = tally(rule);
                tally.apis++;
                tally.gain += share * worth * (each.score() - api.score(each.aspect));
            }
        }
    }

    private Without settle(Hit hit, boolean atEndpoint, ApiRisk api, @Nullable Without[] without) {
        tally(hit.rule()).see(hit, atEndpoint);
        var known = without[hit.rule()];
        if (known != null) {
            return known;
        }
        var fresh = new Without(hit.aspect(), api);
        without[hit.rule()] = fresh;
        return fresh;
    }

    private Tally tally(int rule) {
        var known = tallies[rule];
        if (known != null) {
            return known;
        }
        var fresh = new Tally();
        tallies[rule] = fresh;
        return fresh;
    }

    private static Gain gain(Rule rule, Tally tally) {
        return new Gain(
                rule.id(), Phrases.brief(rule.mitigation()), tally.worst, tally.apis, tally.endpoints, tally.gain);
    }
}
