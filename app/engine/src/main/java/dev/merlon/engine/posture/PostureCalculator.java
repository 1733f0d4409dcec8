package dev.merlon.engine.posture;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Computes all scores; `app/docs/posture.md` gives the formulas. Thread-safe.
public final class PostureCalculator {

    private final Library library;

    /// @param library  its controls are the catalogue that records are measured against
    public PostureCalculator(Library library) {
        this.library = library;
    }

    /// @param judgement  of these APIs, by these controls
    public Posture posture(List<ApiInventory> apis, Judgement judgement, Coverage coverage) {
        return posture(apis, judgement, coverage, library.classes());
    }

    /// @param judgement  of these APIs, by these controls
    /// @param classes    say as which built-in class each API's behaves, for which controls are meant
    public Posture posture(List<ApiInventory> apis, Judgement judgement, Coverage coverage, ClassBook classes) {
        var ruleIndex = indexOf(judgement.rules());
        var risks = apis.stream().map(a -> new ApiRisk(a, judgement, ruleIndex)).toList();
        var byPrinciple = new EnumMap<Principle, Score>(Principle.class);
        var fixFirst = new FixFirst(judgement.rules());
        var losses = losses(risks, judgement.rules().size());
        for (var principle : Principle.values()) {
            var credits = Credits.of(principle, library.with(classes), apis, coverage);
            var score = PrincipleScore.of(principle, judgement.rules(), risks, losses, credits);
            byPrinciple.put(principle, score.score());
            fixFirst.weigh(principle, principle.weight() / 100.0 * score.worthOfRules());
        }
        return new Posture(
                total(byPrinciple),
                byPrinciple,
                ofApis(risks, judgement.rules().size()),
                ofEndpoints(risks),
                fixFirst.gains(risks));
    }

    private static Losses losses(List<ApiRisk> risks, int rules) {
        var endpoints = risks.stream().mapToLong(ApiRisk::size).sum();
        var losses = new Losses(rules);
        risks.stream()
                .filter(api -> api.size() > 0)
                .forEach(api -> losses.addAll(api.losses(rules), (double) api.size() / endpoints));
        return losses;
    }

    private static ToIntFunction<Outcome> indexOf(List<Rule> rules) {
        var indexes = new HashMap<String, Integer>();
        for (var rule : rules) {
            indexes.put(rule.id(), indexes.size());
        }
        return outcome -> {
            var index = indexes.get(outcome.rule().id());
            if (index == null) {
                throw new IllegalArgumentException("an outcome of a rule that was not judged: " + outcome.id());
            }
            return index;
        };
    }

    private static Map<EndpointId, Score> ofEndpoints(List<ApiRisk> risks) {
        var scores = HashMap.<EndpointId, Score>newHashMap(
                risks.stream().mapToInt(ApiRisk::size).sum());
        for (var api : risks) {
            for (var i = 0; i < api.size(); i++) {
                scores.put(api.endpoint(i).id(), ofEndpoint(api.endpoints().get(i)));
            }
        }
        return scores;
    }

    private static Score ofEndpoint(Risk risk) {
        return Score.explainedBy(Risk.score(risk.points(Aspect.ALL)), 100, () -> sumOf(risk));
    }

    private static List<Contribution> sumOf(Risk risk) {
        var points = risk.points(Aspect.ALL);
        var lost = 100 - Risk.score(points);
        var questions = risk.hits().stream().filter(Hit::open).toList();
        var lines = risk.hits().stream()
                .filter(hit -> !hit.open())
                .map(hit -> new Contribution(
                        hit.outcome().title(),
                        -lost * hit.points() / points,
                        hit.outcome().id()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!questions.isEmpty()) {
            var ofQuestions = questions.stream().mapToInt(Hit::points).sum();
            lines.add(new Contribution(Phrases.questions(questions.size()), -lost * ofQuestions / points, ""));
        }
        lines.sort(Losses.LARGEST_FIRST);
        return lines;
    }

    private static Map<String, Score> ofApis(List<ApiRisk> risks, int rules) {
        var scores = new HashMap<String, Score>();
        for (var api : risks) {
            scores.put(api.id(), api.size() == 0 ? nothingToJudge() : ofApi(api, rules));
        }
        return scores;
    }

    private static Score ofApi(ApiRisk api, int rules) {
        var lines = api.lossesInAll(rules).lines(Aspect.ALL, 1);
        lines.sort(Losses.LARGEST_FIRST);
        return new Score(api.score(Aspect.ALL), 100, lines);
    }

    private static Score nothingToJudge() {
        return new Score(0, 100, List.of(new Contribution("No endpoints", -100, "")));
    }

    private static Score total(Map<Principle, Score> byPrinciple) {
        var lines = new ArrayList<Contribution>();
        var total = 0.0;
        for (var each : byPrinciple.entrySet()) {
            var principle = each.getKey();
            var points = principle.weight() / 100.0 * each.getValue().value();
            total += points;
            lines.add(new Contribution(principle.title(), points, principle.name()));
        }
        lines.sort(Losses.LARGEST_FIRST);
        return new Score(total, 0, lines);
    }
}
