package dev.merlon.engine.posture;

import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Rule;
import java.util.List;

/// One principle's score over the whole workspace: what its rules found, and what its controls are worth.
///
/// @param worthOfRules  what a point of the rules' part is worth in the score, 0 to 1
record PrincipleScore(Score score, double worthOfRules) {

    private static final double RULES_SHARE = 0.6;
    private static final double CONTROLS_SHARE = 0.4;

    /// Where the library has no rule of the principle, or no control that is meant for any of the endpoints,
    /// the other part counts alone; without both there is nothing to give points for.
    ///
    /// @param losses  of all APIs, by their share of the endpoints
    static PrincipleScore of(
            Principle principle, List<Rule> rules, List<ApiRisk> risks, Losses losses, Credits credits) {
        var endpoints = risks.stream().mapToLong(ApiRisk::size).sum();
        var judged = rules.stream().anyMatch(r -> r.principle() == principle);
        if (endpoints == 0) {
            return nothing("No endpoints");
        }
        if (!judged && credits.pairs() == 0) {
            return nothing("No rule and no control looks at it");
        }
        var worthOfRules = !judged ? 0 : credits.pairs() == 0 ? 1 : RULES_SHARE;
        var worthOfControls = credits.pairs() == 0 ? 0 : !judged ? 1 : CONTROLS_SHARE;
        var ofRules = 0.0;
        for (var api : risks) {
            var share = (double) api.size() / endpoints;
            ofRules += share * api.score(Aspect.of(principle));
        }
        var lines = losses.lines(Aspect.of(principle), worthOfRules);
        for (var lacking : credits.lines()) {
            lines.add(new Contribution(lacking.label(), worthOfControls * lacking.points(), lacking.ref()));
        }
        lines.sort(Losses.LARGEST_FIRST);
        return new PrincipleScore(
                new Score(worthOfRules * ofRules + worthOfControls * credits.score(), 100, lines), worthOfRules);
    }

    private static PrincipleScore nothing(String why) {
        return new PrincipleScore(new Score(0, 100, List.of(new Contribution(why, -100, ""))), 0);
    }
}
