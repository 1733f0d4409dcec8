package dev.merlon.engine.posture;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The risk at each endpoint of an API and at the API as a whole, and the scores that come of it by aspect.
final class ApiRisk {

    private final ApiInventory api;
    private final List<Risk> endpoints;
    private final Risk whole;
    private final Map<Aspect, Spread> spreads = new EnumMap<>(Aspect.class);

    ApiRisk(ApiInventory api, Judgement judgement, ToIntFunction<Outcome> ruleIndex) {
        this.api = api;
        this.endpoints = api.endpoints().stream()
                .map(e -> new Risk(judgement.at(e.id()), ruleIndex))
                .toList();
        new SharedRisk(judgement.atComponents(api.api().id()), ruleIndex).addTo(endpoints);
        this.whole = new Risk(judgement.at(api.api().id()), ruleIndex);
        for (var aspect : Aspect.values()) {
            var spread = new Spread();
            endpoints.forEach(risk -> spread.add(risk.points(aspect)));
            spreads.put(aspect, spread);
        }
    }

    String id() {
        return api.api().id();
    }

    int size() {
        return endpoints.size();
    }

    Endpoint endpoint(int index) {
        return api.endpoints().get(index);
    }

    List<Risk> endpoints() {
        return endpoints;
    }

    Risk whole() {
        return whole;
    }

    /// How the endpoints' risk is spread. Not to be changed: copy it first.
    Spread spread(Aspect aspect) {
        var spread = spreads.get(aspect);
        if (spread == null) {
            throw new IllegalStateException("no spread of " + aspect);
        }
        return spread;
    }

    /// 0 to 100; 0 without endpoints.
    double score(Aspect aspect) {
        return spread(aspect).score() * Risk.left(whole.points(aspect));
    }

    /// Shares what is lost from 100 out among the outcomes that cost it.
    ///
    /// @param share  the API's share in what the losses add up to, 0 to 1
    void shareOut(Aspect aspect, double share, Losses losses) {
        if (endpoints.isEmpty()) {
            return;
        }
        var spread = spread(aspect);
        var weights = new HashMap<Integer, Double>();
        for (var risk : endpoints) {
            var points = risk.points(aspect);
            if (points > 0) {
                var weight = weights.computeIfAbsent(points, spread::weight);
                shareOut(risk, aspect, share * weight * (100 - Risk.score(points)), losses);
            }
        }
        var points = whole.points(aspect);
        if (points > 0) {
            shareOut(whole, aspect, share * spread.score() * (1 - Risk.left(points)), losses);
        }
    }

    private static void shareOut(Risk risk, Aspect aspect, double loss, Losses losses) {
        for (var hit : risk.hits()) {
            if (hit.isIn(aspect)) {
                losses.add(hit, loss * hit.points() / risk.points(aspect));
            }
        }
    }
}
