package dev.merlon.desktop.screen.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.seal.Fingerprint;
import dev.merlon.engine.seal.SealVerdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingViewModelTest {

    private final KeepingViewModel model = new KeepingViewModel();

    @Test
    void namesWhatDiffersBeforeWhatIsTheSame() {
        var print = new Fingerprint("ab".repeat(32));
        var verdict = new SealVerdict(
                "Bank",
                Instant.EPOCH,
                "Kim",
                "1.0",
                print,
                print,
                false,
                List.of("3 parts as they were sealed"),
                List.of("whose key that is, only its owner can say"),
                List.of(Problem.error("SEAL-DIFFERS", "outcomes of x differ", Location.ofFile("a.zip"))));

        model.found(Path.of("some", "a.zip"), verdict);

        var found = model.findings().get();
        assertThat(found.identical()).isFalse();
        assertThat(found.file()).isEqualTo("a.zip");
        assertThat(found.lines())
                .extracting(KeepingViewModel.Line::kind)
                .containsExactly(
                        KeepingViewModel.Kind.DIFFERENT, KeepingViewModel.Kind.SAME, KeepingViewModel.Kind.NOTE);
    }

    @Test
    void hasNothingToSealWhereNoWorkspaceIsOpen() {
        model.show(null, false);

        assertThat(model.kept().get()).isFalse();
        assertThat(model.fileName(Instant.parse("2026-11-25T12:00:00Z"), ".sealed.zip"))
                .isEqualTo("workspace-2026-11-25.sealed.zip");
    }

    @Test
    void addsTheEndingThatWasLeftOut() {
        assertThat(KeepingViewModel.withEnding(Path.of("a", "b"), ".merlon")).isEqualTo(Path.of("a", "b.merlon"));
        assertThat(KeepingViewModel.withEnding(Path.of("B.MERLON"), ".merlon")).isEqualTo(Path.of("B.MERLON"));
    }
}
