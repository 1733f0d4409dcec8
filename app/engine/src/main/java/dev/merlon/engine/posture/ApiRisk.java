package dev.merlon.engine.posture;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The risk at each endpoint of an API and at the API as a whole, and the scores that come of it by aspect.
final class ApiRisk {

    private final ApiInventory api;
    private final List<Risk> endpoints;
    private final Risk whole;
    private final Map<Aspect, Spread> spreads = new EnumMap<>(Aspect.class);

    ApiRisk(ApiInventory api, Judgement judgement, ToIntFunction<Outcome> ruleIndex) {
        this.api = api;
        this.endpoints = api.endpoints().parallelStream()
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

    /// Shares what is lost from 100 in each aspect but the whole out among the outcomes that cost it.
    Losses losses(int rules) {
        return losses(rules, hit -> hit.aspect());
    }

    /// Shares what is lost from 100 in all out.
    Losses lossesInAll(int rules) {
        return losses(rules, _ -> Aspect.ALL);
    }

    private Losses losses(int rules, Function<Hit, Aspect> aspectOf) {
        var losses = new Losses(rules);
        if (endpoints.isEmpty()) {
            return losses;
        }
        var byAspect = new double[Aspect.values().length][];
        for (var aspect : Aspect.values()) {
            byAspect[aspect.ordinal()] = spread(aspect).losses();
        }
        for (var risk : endpoints) {
            for (var hit : risk.hits()) {
                var aspect = aspectOf.apply(hit);
                var points = risk.points(aspect);
                losses.add(hit, byAspect[aspect.ordinal()][points] * hit.points() / points);
            }
        }
        for (var hit : whole.hits()) {
            var aspect = aspectOf.apply(hit);
            var points = whole.points(aspect);
            losses.add(hit, spread(aspect).score() * (1 - Risk.left(points)) * hit.points() / points);
        }
        return losses;
    }
}
