package dev.merlon.engine.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import org.junit.jupiter.api.Test;

/// Two hundred edits at random, and nothing of them is lost.
class RoundTripTest extends SampleCase {

    private static final int EDITS = 200;
    private static final long SEED = 6_2026;

    @Test
    void losesNothingOfTwoHundredEdits() throws Exception {
        var edits = new RandomEdits(book(), exported(), SEED).make(EDITS);

        var read = book().read(exported());
        var counts = edits.allAreFoundIn(read);
        var after = workspace().edit("Read back", _ -> read.edits());

        assertThat(counts.getOrDefault(Kind.THEIRS, 0)).isGreaterThan(60);
        assertThat(counts.getOrDefault(Kind.REFUSED, 0)).isGreaterThan(40);
        edits.allThatWasTakenIsIn(after, read);
    }

    @Test
    void losesNothingWhereTheWorkspaceMovedOnMeanwhile() throws Exception {
        try (var meanwhile = copy()) {
            new RandomEdits(meanwhile, exported(), SEED + 1).make(EDITS / 2);
            var ours = meanwhile.read(exported());
            workspace().edit("Meanwhile", _ -> ours.edits());
        }
        var edits = new RandomEdits(book(), exported(), SEED + 2).make(EDITS);
        var now = workspace().snapshot();

        var read = book().read(now, Choices.of(Side.THEIRS));
        // what both typed alike is no change
        edits.sameOnBothSides(now);
        var counts = edits.allAreFoundIn(read);

        assertThat(counts.getOrDefault(Kind.CONFLICT, 0)).isPositive();
        edits.allThatWasTakenIsIn(workspace().edit("Read back", _ -> read.edits()), read);
    }
}
