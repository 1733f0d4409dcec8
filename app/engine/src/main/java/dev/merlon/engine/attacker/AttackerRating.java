package dev.merlon.engine.attacker;

import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rating;
import java.util.ArrayList;
import java.util.List;

/// How likely an outcome is from one attacker. The outcome's own likelihood is that of whoever is best placed, so
/// an attacker's is mostly lower:
///
/// - one less for each step of skill that it lacks, two at most;
/// - one less where nothing in the threat is what it is after, by STRIDE;
/// - one more where the outcome's own was lowered for what does not slow this one: it is on the internal network
///   already, or has a certificate. Never above the greater of the rule's likelihood and the outcome's own.
///
/// Skill and motive are the first two factors of a threat agent in the OWASP Risk Rating Methodology; the steps
/// are our own. Impact stays. What a person entered by an outside standard, and the bounds of a policy set,
/// stay too.
final class AttackerRating {

    private static final int LEAST = 1;
    private static final int MOST_FOR_SKILL = 2;
    private static final String LIKELIHOOD = "likelihood";

    private AttackerRating() {}

    static Rating of(Attacker attacker, Outcome outcome) {
        var before = outcome.rating();
        var steps = new ArrayList<>(before.steps());
        var likelihood = before.likelihood();
        for (var step : steps(attacker, outcome)) {
            var most = Math.max(before.likelihood(), outcome.rule().likelihood());
            var after = Math.clamp((long) likelihood + step.change(), LEAST, most);
            if (after != likelihood) {
                steps.add(new Rating.Step(LIKELIHOOD, after - likelihood, step.why()));
                likelihood = after;
            }
        }
        var entered = before.entered().isPresent() ? before.record() : null;
        return new Rating(likelihood, before.impact(), steps, entered, before.bounds());
    }

    /// What raises comes first, so that the bounds bite late.
    private static List<Rating.Step> steps(Attacker attacker, Outcome outcome) {
        var steps = new ArrayList<Rating.Step>();
        var facts = outcome.subject().facts();
        if (attacker.networks().contains(Exposure.INTERNAL)
                && facts.valueIfAny("api.exposure").equals(FactValue.of(Exposure.INTERNAL.word()))) {
            steps.add(step(1, "is on the internal network already"));
        }
        if (attacker.certificate() && mutualTls(facts)) {
            steps.add(step(1, "has a certificate to show"));
        }
        var takes = outcome.rule().means().skill();
        var lacks = takes.ordinal() - attacker.skill().ordinal();
        if (lacks > 0) {
            steps.add(step(
                    -Math.min(lacks, MOST_FOR_SKILL),
                    "it takes " + takes.word() + " skill, this one has "
                            + attacker.skill().word()));
        }
        var stride = outcome.rule().categories().stride();
        if (!stride.isEmpty() && stride.stream().noneMatch(attacker.wants()::contains)) {
            steps.add(step(-1, "nothing in it that this one is after"));
        }
        return steps;
    }

    private static boolean mutualTls(FactSheet facts) {
        return facts.valueIfAny("endpoint.schemes") instanceof FactValue.Texts(var schemes)
                && schemes.contains("mutualTLS");
    }

    private static Rating.Step step(int change, String why) {
        return new Rating.Step(LIKELIHOOD, change, why);
    }
}
