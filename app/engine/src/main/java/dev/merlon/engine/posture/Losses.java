package dev.merlon.engine.posture;

import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds up what each rule costs over many places; open questions make one line.
final class Losses {

    static final Comparator<Contribution> LARGEST_FIRST = Comparator.comparingDouble(
                    (Contribution c) -> -Math.abs(c.points()))
            .thenComparing(Contribution::ref)
            .thenComparing(Contribution::label);

    private final double[] lost;
    private final int[] places;
    private final @Nullable Hit[] examples;
    private final double[] lostToQuestions = new double[Aspect.values().length];
    private final int[] questions = new int[Aspect.values().length];

    Losses(int rules) {
        lost = new double[rules];
        places = new int[rules];
        examples = new @Nullable Hit[rules];
    }

    void add(Hit hit, double loss) {
        if (hit.open()) {
            lostToQuestions[hit.aspect().ordinal()] += loss;
            questions[hit.aspect().ordinal()]++;
        } else {
            lost[hit.rule()] += loss;
            places[hit.rule()]++;
            examples[hit.rule()] = hit;
        }
    }

    /// @param share  what a point lost there is worth here
    void addAll(Losses other, double share) {
        for (var i = 0; i < lost.length; i++) {
            lost[i] += share * other.lost[i];
            places[i] += other.places[i];
            examples[i] = other.examples[i] == null ? examples[i] : other.examples[i];
        }
        for (var i = 0; i < questions.length; i++) {
            lostToQuestions[i] += share * other.lostToQuestions[i];
            questions[i] += other.questions[i];
        }
    }

    /// What each rule of the aspect pulls the score down by.
    ///
    /// @param scale  what a point lost here is worth there
    List<Contribution> lines(Aspect aspect, double scale) {
        var lines = new ArrayList<Contribution>();
        for (var i = 0; i < lost.length; i++) {
            var example = examples[i];
            if (example != null && example.isIn(aspect)) {
                lines.add(line(example.outcome(), places[i], -scale * lost[i]));
            }
        }
        var asked = 0;
        var lostByAsking = 0.0;
        for (var each : Aspect.values()) {
            if (each == aspect || aspect == Aspect.ALL) {
                asked += questions[each.ordinal()];
                lostByAsking += lostToQuestions[each.ordinal()];
            }
        }
        if (asked > 0) {
            lines.add(new Contribution(Phrases.questions(asked), -scale * lostByAsking, ""));
        }
        return lines;
    }

    private static Contribution line(Outcome example, int places, double points) {
        var label =
                places == 1 ? example.title() : Phrases.general(example.rule().title()) + " (" + places + " places)";
        return new Contribution(label, points, example.rule().id());
    }
}
