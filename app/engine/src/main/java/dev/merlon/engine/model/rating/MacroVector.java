package dev.merlon.engine.model.rating;

import static dev.merlon.engine.model.rating.CvssMetric.AC;
import static dev.merlon.engine.model.rating.CvssMetric.AR;
import static dev.merlon.engine.model.rating.CvssMetric.AT;
import static dev.merlon.engine.model.rating.CvssMetric.AV;
import static dev.merlon.engine.model.rating.CvssMetric.CR;
import static dev.merlon.engine.model.rating.CvssMetric.E;
import static dev.merlon.engine.model.rating.CvssMetric.IR;
import static dev.merlon.engine.model.rating.CvssMetric.PR;
import static dev.merlon.engine.model.rating.CvssMetric.SA;
import static dev.merlon.engine.model.rating.CvssMetric.SC;
import static dev.merlon.engine.model.rating.CvssMetric.SI;
import static dev.merlon.engine.model.rating.CvssMetric.UI;
import static dev.merlon.engine.model.rating.CvssMetric.VA;
import static dev.merlon.engine.model.rating.CvssMetric.VC;
import static dev.merlon.engine.model.rating.CvssMetric.VI;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A set of vectors that experts found alike (FIRST, CVSS v4.0 specification, section 8): six digits, 0 the worst.
/// Digits 3 and 6 depend on each other, so 270 of the 324 exist.
record MacroVector(int eq1, int eq2, int eq3, int eq4, int eq5, int eq6) {

    /// FIRST's scores in tenths: 18 rows for the digits 1 to 3 in order, 18 columns for the digits 4 to 6.
    private static final String TABLE = """
            100  99  98  95  95  92 100  96  93  87  91  81  93  90  89  80  81  68
             98  95  95  92  90  84  93  92  89  81  81  65  88  80  78  70  69  48
              -  92   -  82   -  72   -  79   -  69   -  50   -  69   -  55   -  27
             99  97  95  92  92  85  95  91  90  83  84  71  92  81  82  71  72  53
             95  93  92  85  85  73  92  82  80  72  70  59  84  70  71  52  50  30
              -  86   -  75   -  52   -  71   -  52   -  29   -  63   -  29   -  17
             98  95  94  87  91  81  94  89  86  74  77  64  87  75  74  63  63  49
             94  89  88  77  76  67  86  76  74  58  59  50  72  57  57  52  52  25
              -  83   -  70   -  54   -  65   -  58   -  26   -  53   -  21   -  13
             95  90  88  76  76  70  90  77  75  62  61  53  77  66  68  59  52  30
             89  78  76  67  62  58  74  59  57  57  47  23  61  52  57  29  24  16
              -  71   -  59   -  30   -  58   -  26   -  15   -  23   -  13   -   6
             93  87  86  72  75  58  86  74  74  61  56  34  70  54  52  40  40  22
             85  75  74  55  62  51  72  57  55  41  46  19  53  36  34  19  19   8
              -  64   -  51   -  20   -  47   -  21   -  11   -  24   -   9   -   4
             88  75  73  53  60  50  73  55  59  40  41  20  54  43  45  22  20  11
             75  55  58  45  40  21  61  51  48  18  20   9  46  18  17   7   8   2
              -  53   -  24   -  14   -  24   -  12   -   5   -  10   -   3   -   1
            """;

    private static final int[] SCORES = Stream.of(Pattern.compile("\\s+").split(TABLE.strip()))
            .mapToInt(t -> t.equals("-") ? -1 : Integer.parseInt(t))
            .toArray();

    static MacroVector of(CvssLevels levels) {
        return new MacroVector(eq1(levels), eq2(levels), eq3(levels), eq4(levels), levels.of(E), eq6(levels));
    }

    private static int eq1(CvssLevels levels) {
        if (levels.all(0, AV, PR, UI)) {
            return 0;
        }
        return levels.any(0, AV, PR, UI) && levels.of(AV) != 3 ? 1 : 2;
    }

    private static int eq2(CvssLevels levels) {
        return levels.all(0, AC, AT) ? 0 : 1;
    }

    private static int eq3(CvssLevels levels) {
        if (levels.all(0, VC, VI)) {
            return 0;
        }
        return levels.any(0, VC, VI, VA) ? 1 : 2;
    }

    private static int eq4(CvssLevels levels) {
        if (levels.any(0, SI, SA)) {
            return 0;
        }
        return levels.any(1, SC, SI, SA) ? 1 : 2;
    }

    private static int eq6(CvssLevels levels) {
        return levels.all(0, CR, VC) || levels.all(0, IR, VI) || levels.all(0, AR, VA) ? 0 : 1;
    }

    /// In tenths, of the most severe vector in the set; empty where there is no such set.
    OptionalInt score() {
        var exists = eq1 <= 2 && eq2 <= 1 && eq3 <= 2 && eq4 <= 2 && eq5 <= 2 && eq6 <= 1;
        if (!exists) {
            return OptionalInt.empty();
        }
        var score = SCORES[((((eq1 * 2 + eq2) * 3 + eq3) * 3 + eq4) * 3 + eq5) * 2 + eq6];
        return score < 0 ? OptionalInt.empty() : OptionalInt.of(score);
    }

    @Override
    public String toString() {
        return "" + eq1 + eq2 + eq3 + eq4 + eq5 + eq6;
    }
}
