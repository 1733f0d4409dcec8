package dev.merlon.engine.rule;

import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which verdicts of a precedent still stand. A verdict rests on its rule, on the values of the facts that the
/// rule looks at, on the circumstances that rate it, on what the policy set makes of it, and on the records of
/// its controls: where these are what they were, so is the verdict. For one thread.
final class Standing {

    private static final int NEW = -1;

    private final RulePlan plan;
    private final int[] places;
    private final SurroundingShift surroundings;
    private final Function<Subject, Optional<OutcomeRow>> earlier;
    private final BitSet anew = new BitSet();
    private final boolean samePlaces;

    /// @param places   of [#places]
    /// @param earlier  the row of the same subject
    Standing(
            RulePlan plan,
            int[] places,
            SurroundingShift surroundings,
            Function<Subject, Optional<OutcomeRow>> earlier) {
        this.plan = plan;
        this.places = places;
        this.surroundings = surroundings;
        this.earlier = earlier;
        this.samePlaces = IntStream.range(0, places.length).allMatch(i -> places[i] == i || places[i] == NEW);
        IntStream.range(0, places.length).filter(i -> places[i] == NEW).forEach(anew::set);
    }

    /// For each rule of the plan its place in the earlier rows, or a mark that it is to be judged anew everywhere.
    ///
    /// @param before   the rules that the earlier rows were judged by, in their order
    /// @param shifted  controls whose records say something else by now
    static int[] places(RulePlan plan, List<Rule> before, Set<String> shifted) {
        var known = new HashMap<String, Integer>();
        before.forEach(rule -> known.put(rule.id(), known.size()));
        return plan.rules().stream()
                .map(planned -> planned.compiled().rule())
                .mapToInt(rule -> {
                    int place = known.getOrDefault(rule.id(), NEW);
                    var same = place != NEW
                            && before.get(place).equals(rule)
                            && rule.heldBy().stream().noneMatch(shifted::contains);
                    return same ? place : NEW;
                })
                .toArray();
    }

    /// All verdicts at a subject: those that stand, and those that the sitting comes to for the others.
    Function<Subject, OutcomeRow.Verdicts> following(Sitting sitting) {
        return subject -> earlier.apply(subject)
                .map(row -> verdicts(subject, row, sitting))
                .orElseGet(() -> sitting.all(subject));
    }

    private OutcomeRow.Verdicts verdicts(Subject subject, OutcomeRow row, Sitting sitting) {
        var shaken = plan.shakenBy(row.subject().facts(), subject.facts());
        surroundings.addTo(shaken, row.subject(), subject);
        if (shaken.isEmpty() && anew.isEmpty() && samePlaces && row.size() == places.length) {
            return row.verdicts();
        }
        return sitting.verdicts(subject, standing(row, shaken));
    }

    private @Nullable Verdict[] standing(OutcomeRow row, BitSet shaken) {
        if (samePlaces && row.size() == places.length) {
            var known = row.verdicts().toArray();
            shaken.or(anew);
            shaken.stream().forEach(place -> known[place] = null);
            return known;
        }
        var known = new @Nullable Verdict[places.length];
        for (var i = 0; i < known.length; i++) {
            if (places[i] != NEW && !shaken.get(i)) {
                known[i] = row.verdicts().get(places[i]);
            }
        }
        return known;
    }
}
