package dev.merlon.engine.attacker;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import java.util.Comparator;
import java.util.List;

/// What one rule opens to an attacker: the places at which it fires or asks and that are in the attacker's reach.
///
/// @param places  at least one; firing ones before open ones, then those that it can bring about before those that
///                it may, then the riskiest from it
public record Opening(Rule rule, List<At> places) {

    /// One place.
    public record At(Outcome outcome, Prospect prospect) {

        public boolean fires() {
            return outcome.state() == OutcomeState.FIRES;
        }
    }

    private static final Comparator<At> TELLING = Comparator.comparing((At at) -> !at.fires())
            .thenComparing(at -> at.prospect().reach())
            .thenComparing(at -> -at.prospect().rating().risk())
            .thenComparing(at -> at.outcome().id());

    /// By the telling place of each.
    static final Comparator<Opening> WORST_FIRST = Comparator.comparing(
                    (Opening o) -> !o.places().getFirst().fires())
            .thenComparing(o -> o.places().getFirst().prospect().reach())
            .thenComparing(o -> -o.places().getFirst().prospect().rating().risk())
            .thenComparing(o -> -o.places().size())
            .thenComparing(o -> o.rule().id());

    public Opening {
        places = List.copyOf(places);
    }

    static Opening of(List<At> places) {
        return new Opening(
                places.getFirst().outcome().rule(),
                places.stream().sorted(TELLING).toList());
    }

    /// How many of them fire and can be brought about.
    public long firing() {
        return places.stream()
                .filter(at -> at.fires() && at.prospect().reach() == Reach.CAN)
                .count();
    }

    /// As bad as the worst of them is from the attacker.
    public Severity severity() {
        return places.getFirst().prospect().severity();
    }

    /// As bad as that one is from whoever is best placed.
    public Severity severityForAnybody() {
        return places.getFirst().outcome().severity();
    }
}
