package dev.merlon.engine.interview;

import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.rule.OpenCells;
import dev.merlon.engine.rule.OpenQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One question for all that waits for its answer, weighed by what each possible answer would settle.
///
/// The weight is the risk that an answer settles on average, where each possible answer is as likely as the
/// others: the value of the information, not the number of places where the fact's name occurs. An outcome that
/// waits for two answers counts only for those answers that settle it alone.
public final class Question {

    private final String fact;
    private final OpenCells cells;
    private final List<OpenCells.Alike> groups;
    private final List<Settlement> settlements;
    private final int waiting;
    private final int risk;

    Question(String fact, OpenCells cells, List<OpenCells.Alike> groups) {
        this.fact = fact;
        this.cells = cells;
        this.groups = List.copyOf(groups);
        var first = groups.getFirst();
        var catalogue = first.facts().catalogue();
        var rules = groups.stream().map(OpenCells.Alike::rule).distinct().toList();
        settlements = PossibleAnswers.of(catalogue.definitions().get(catalogue.index(fact)), rules).stream()
                .map(this::settlement)
                .toList();
        waiting = groups.stream().mapToInt(g -> g.outcomes().size()).sum();
        risk = groups.stream().mapToInt(g -> g.risk() * g.outcomes().size()).sum();
    }

    private Settlement settlement(FactValue answer) {
        var counts = new int[OutcomeState.values().length];
        var settledRisk = 0;
        for (var group : groups) {
            var state = cells.tried(group, fact, answer);
            counts[state.ordinal()] += group.outcomes().size();
            if (state != OutcomeState.OPEN_QUESTION) {
                settledRisk += group.risk() * group.outcomes().size();
            }
        }
        var fires = counts[OutcomeState.FIRES.ordinal()];
        var held = counts[OutcomeState.HELD.ordinal()];
        return new Settlement(
                answer, fires + held + counts[OutcomeState.NOT_APPLICABLE.ordinal()], settledRisk, fires, held);
    }

    /// The name of the fact that is asked for.
    public String fact() {
        return fact;
    }

    /// What each possible answer would settle; for values without end those that were tried.
    public List<Settlement> settlements() {
        return settlements;
    }

    /// How many outcomes wait for it, alone or among other answers.
    public int waiting() {
        return waiting;
    }

    /// The sum of the risks of all that waits for it.
    public int risk() {
        return risk;
    }

    /// The risk that an answer settles on average.
    public double weight() {
        return settlements.stream().mapToInt(Settlement::risk).average().orElse(0);
    }

    /// The fewest cells that an answer decides.
    public int leastDecided() {
        return settlements.stream().mapToInt(Settlement::cells).min().orElse(0);
    }

    /// The most cells that an answer decides.
    public int mostDecided() {
        return settlements.stream().mapToInt(Settlement::cells).max().orElse(0);
    }

    /// Its words, its places and what waits, the worst first. Worked out anew each time.
    public OpenQuestion open() {
        return OpenQuestion.about(
                fact, groups.stream().flatMap(g -> g.outcomes().stream()).toList());
    }

    /// What a reply would do at once. Outcomes without a reply are left out.
    ///
    /// @param reply  the answer at an outcome; null where there is none
    public Effect effect(Function<Outcome, @Nullable FactValue> reply) {
        var turns = new ArrayList<Turn>();
        for (var group : groups) {
            var tried = new HashMap<FactValue, OutcomeState>();
            for (var outcome : group.outcomes()) {
                var answer = reply.apply(outcome);
                if (answer != null) {
                    turns.add(
                            new Turn(outcome, tried.computeIfAbsent(answer, value -> cells.tried(group, fact, value))));
                }
            }
        }
        return new Effect(turns);
    }
}
