package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many outcomes of a row came out how.
///
/// @param live   fires and no decision settles it
/// @param worst  of those; null where none is
record Tally(
        int fires,
        int live,
        int open,
        int held,
        int notApplicable,
        @Nullable Severity worst) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, null);

    static Tally of(List<Outcome> outcomes) {
        var counts = new int[5];
        Severity worst = null;
        for (var outcome : outcomes) {
            counts[outcome.state().ordinal()]++;
            if (outcome.live()) {
                counts[4]++;
                worst = worst == null || outcome.severity().compareTo(worst) > 0 ? outcome.severity() : worst;
            }
        }
        return new Tally(counts[0], counts[4], counts[1], counts[2], counts[3], worst);
    }

    int considered() {
        return fires + open + held + notApplicable;
    }

    Tally plus(Tally other) {
        return new Tally(
                fires + other.fires,
                live + other.live,
                open + other.open,
                held + other.held,
                notApplicable + other.notApplicable,
                worst == null || other.worst != null && other.worst.compareTo(worst) > 0 ? other.worst : worst);
    }
}
