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
    private final @Nullable Outcome[] examples;
    private double lostToQuestions;
    private int questions;

    Losses(int rules) {
        lost = new double[rules];
        places = new int[rules];
        examples = new @Nullable Outcome[rules];
    }

    void add(Hit hit, double loss) {
        if (hit.open()) {
            lostToQuestions += loss;
            questions++;
        } else {
            lost[hit.rule()] += loss;
            places[hit.rule()]++;
            examples[hit.rule()] = hit.outcome();
        }
    }

    /// What each rule pulls the score down by.
    ///
    /// @param scale  what a point lost here is worth there
    List<Contribution> lines(double scale) {
        var lines = new ArrayList<Contribution>();
        for (var i = 0; i < lost.length; i++) {
            var example = examples[i];
            if (example != null) {
                var label = places[i] == 1
                        ? example.title()
                        : Phrases.general(example.rule().title()) + " (" + places[i] + " places)";
                lines.add(
                        new Contribution(label, -scale * lost[i], example.rule().id()));
            }
        }
        if (questions > 0) {
            lines.add(new Contribution(Phrases.questions(questions), -scale * lostToQuestions, ""));
        }
        return lines;
    }
}
