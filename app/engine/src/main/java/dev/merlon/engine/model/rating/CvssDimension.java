package dev.merlon.engine.model.rating;

import static dev.merlon.engine.model.rating.CvssMetric.AC;
import static dev.merlon.engine.model.rating.CvssMetric.AR;
import static dev.merlon.engine.model.rating.CvssMetric.AT;
import static dev.merlon.engine.model.rating.CvssMetric.AV;
import static dev.merlon.engine.model.rating.CvssMetric.CR;
import static dev.merlon.engine.model.rating.CvssMetric.IR;
import static dev.merlon.engine.model.rating.CvssMetric.PR;
import static dev.merlon.engine.model.rating.CvssMetric.SA;
import static dev.merlon.engine.model.rating.CvssMetric.SC;
import static dev.merlon.engine.model.rating.CvssMetric.SI;
import static dev.merlon.engine.model.rating.CvssMetric.UI;
import static dev.merlon.engine.model.rating.CvssMetric.VA;
import static dev.merlon.engine.model.rating.CvssMetric.VC;
import static dev.merlon.engine.model.rating.CvssMetric.VI;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One of the dimensions along which a vector lies within its macro vector: EQ1, EQ2, EQ3 with EQ6, EQ4. (EQ5 has a
/// single metric, so that nothing lies within.) Depths and most severe vectors are those of FIRST's specification,
/// section 8.2 and tables 24 to 30.
enum CvssDimension {
    EQ1(List.of(AV, PR, UI)),
    EQ2(List.of(AC, AT)),
    EQ3_AND_EQ6(List.of(VC, VI, VA, CR, IR, AR)),
    EQ4(List.of(SC, SI, SA));

    private final List<CvssMetric> metrics;

    CvssDimension(List<CvssMetric> metrics) {
        this.metrics = metrics;
    }

    String title() {
        return name().replace("_AND_", " and ");
    }

    /// How many levels the macro vector is deep here.
    int depth(MacroVector macro) {
        return switch (this) {
            case EQ1 -> List.of(1, 4, 5).get(macro.eq1());
            case EQ2 -> 1 + macro.eq2();
            case EQ3_AND_EQ6 ->
                switch (macro.eq3()) {
                    case 0 -> 7 - macro.eq6();
                    case 1 -> 8;
                    default -> 10;
                };
            case EQ4 -> 6 - macro.eq4();
        };
    }

    /// How many levels the vector lies below the first of the most severe ones that is nowhere milder than it.
    int distance(CvssLevels levels, MacroVector macro) {
        for (var most : mostSevere(macro)) {
            var sum = 0;
            for (var i = 0; i < metrics.size() && sum >= 0; i++) {
                var below = levels.of(metrics.get(i)) - (most.charAt(i) - '0');
                sum = below < 0 ? -1 : sum + below;
            }
            if (sum >= 0) {
                return sum;
            }
        }
        throw new IllegalStateException("no vector of " + macro + " is as severe");
    }

    /// Levels of the metrics in their order.
    private List<String> mostSevere(MacroVector macro) {
        return switch (this) {
            case EQ1 ->
                List.of(List.of("000"), List.of("100", "010", "001"), List.of("300", "111"))
                        .get(macro.eq1());
            case EQ2 -> macro.eq2() == 0 ? List.of("00") : List.of("10", "01");
            case EQ3_AND_EQ6 -> mostSevereImpact(macro);
            case EQ4 -> List.of(macro.eq4() == 0 ? "100" : macro.eq4() == 1 ? "111" : "222");
        };
    }

    private static List<String> mostSevereImpact(MacroVector macro) {
        return switch (macro.eq3() * 2 + macro.eq6()) {
            case 0 -> List.of("000000");
            case 1 -> List.of("001110", "000111");
            case 2 -> List.of("100000", "010000");
            case 3 -> List.of("101010", "100011", "010101", "011100", "110001");
            default -> List.of("111000");
        };
    }

    /// The score in tenths of the next milder macro vector; empty where there is none. From 0 and 0, EQ3 and EQ6 can be
    /// left either way: the one with the higher score counts.
    OptionalInt below(MacroVector m) {
        return switch (this) {
            case EQ1 -> new MacroVector(m.eq1() + 1, m.eq2(), m.eq3(), m.eq4(), m.eq5(), m.eq6()).score();
            case EQ2 -> new MacroVector(m.eq1(), m.eq2() + 1, m.eq3(), m.eq4(), m.eq5(), m.eq6()).score();
            case EQ4 -> new MacroVector(m.eq1(), m.eq2(), m.eq3(), m.eq4() + 1, m.eq5(), m.eq6()).score();
            case EQ3_AND_EQ6 -> {
                var milderImpact = new MacroVector(m.eq1(), m.eq2(), m.eq3() + 1, m.eq4(), m.eq5(), m.eq6());
                var milderNeed = new MacroVector(m.eq1(), m.eq2(), m.eq3(), m.eq4(), m.eq5(), m.eq6() + 1);
                yield Stream.of(milderImpact, milderNeed)
                        .flatMapToInt(each -> each.score().stream())
                        .max();
            }
        };
    }
}
