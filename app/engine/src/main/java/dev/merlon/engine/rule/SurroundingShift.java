package dev.merlon.engine.rule;

import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.rule.Subject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which verdicts at a subject no longer stand because of what surrounds it: policy sets treat the rule
/// otherwise, or a component is part of other endpoints. For one thread.
final class SurroundingShift {

    private final RulePlan plan;
    private final Surroundings before;
    private final Surroundings now;
    private final Stances stancesBefore;
    private final Stances stancesNow;
    private final boolean sameClasses;
    private final Map<String, Boolean> sameEndpoints = new HashMap<>();

    SurroundingShift(RulePlan plan, Surroundings before, Surroundings now) {
        this.plan = plan;
        this.before = before;
        this.now = now;
        this.stancesBefore = before.stances(plan);
        this.stancesNow = now.stances(plan);
        this.sameClasses = before.classes().equals(now.classes());
    }

    /// Adds the places of these rules.
    ///
    /// @param earlier  the subject as it was
    void addTo(BitSet shaken, Subject earlier, Subject subject) {
        var sameStance = sameClasses
                && subject.endpoint() != null
                && earlier.facts() == subject.facts()
                && earlier.api().apiClass().equals(subject.api().apiClass());
        if (!sameStance) {
            stancesNow.at(subject).addDifferences(shaken, stancesBefore.at(earlier));
        }
        if (!sameReach(earlier.component(), subject.component(), subject.api().id())) {
            shaken.set(0, plan.rules().size());
        }
    }

    private boolean sameReach(@Nullable Component earlier, @Nullable Component component, String api) {
        if (earlier == null || component == null) {
            return earlier == component;
        }
        return earlier.reach().equals(component.reach())
                && sameEndpoints.computeIfAbsent(api, id -> before.endpoints(id).equals(now.endpoints(id)));
    }
}
