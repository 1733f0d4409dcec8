package dev.merlon.engine.model.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The score of a CVSS 4.0 vector as FIRST's specification computes it (section 8.2): the score of its macro vector,
/// less the mean over the dimensions of how far the vector lies on the way to the next milder macro vector. In whole
/// numbers throughout, so that a tie is rounded up on every machine.
///
/// @param tenths  0 to 100
/// @param steps   the arithmetic, in order
record CvssScore(int tenths, List<RatingStep> steps) {

    /// A multiple of every depth and of every number of dimensions.
    private static final int UNIT = 5_040;

    static CvssScore of(CvssVector vector) {
        var levels = CvssLevels.of(vector);
        if (levels.withoutImpact()) {
            return new CvssScore(0, List.of(new RatingStep("score", 0, "no impact on any system")));
        }
        var macro = MacroVector.of(levels);
        var top = macro.score().orElseThrow();
        var steps = new ArrayList<RatingStep>();
        steps.add(new RatingStep("macro vector " + macro, top / 10.0, "its most severe vector"));
        var reduction = 0L;
        var dimensions = milderByThreat(macro).isPresent() ? 1 : 0;
        for (var dimension : CvssDimension.values()) {
            var below = dimension.below(macro);
            if (below.isPresent()) {
                dimensions++;
                var available = top - below.getAsInt();
                var distance = dimension.distance(levels, macro);
                var depth = dimension.depth(macro);
                reduction += (long) available * distance * UNIT / depth;
                steps.add(new RatingStep(
                        dimension.title(),
                        -available * distance / (10.0 * depth),
                        distance + " of " + depth + " levels down, " + available / 10.0 + " to the next macro vector"));
            }
        }
        var tenths = rounded(top, reduction, Math.max(1, dimensions));
        steps.add(new RatingStep(
                "mean of " + dimensions + (dimensions == 1 ? " dimension" : " dimensions"),
                -reduction / (10.0 * UNIT * Math.max(1, dimensions)),
                "taken off the macro vector's score"));
        steps.add(new RatingStep("score", tenths / 10.0, "rounded to one digit"));
        return new CvssScore(tenths, List.copyOf(steps));
    }

    /// It counts among the dimensions, and a vector is never part of the way there.
    private static OptionalInt milderByThreat(MacroVector m) {
        return new MacroVector(m.eq1(), m.eq2(), m.eq3(), m.eq4(), m.eq5() + 1, m.eq6()).score();
    }

    /// Half up.
    private static int rounded(int top, long reduction, int dimensions) {
        var whole = (long) UNIT * dimensions;
        var doubled = 2 * (top * whole - reduction) + whole;
        return (int) Math.clamp(Math.floorDiv(doubled, 2 * whole), 0, 100);
    }
}
