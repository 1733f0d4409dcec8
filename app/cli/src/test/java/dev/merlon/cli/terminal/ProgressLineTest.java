package dev.merlon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ProgressLine line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void printsNothingWhereNobodyWatches() {
        line.progress("reading", 0.5);
        line.clear();

        assertThat(bytes.size()).isZero();
    }

    @Test
    void drawsABarAndTakesItAway() {
        line.show(true);
        line.progress("reading a.yaml", 0.5);
        line.clear();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[" + "█".repeat(10) + "·".repeat(10) + "] reading a.yaml\u001b[K\r\u001b[K");
    }

    @Test
    void drawsNoMoreOftenThanAPersonCanRead() {
        line.show(true);
        for (var i = 0; i < 1_000; i++) {
            line.progress("reading", i / 1_000.0);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\r')
                        .count())
                .isLessThan(100);
    }

    @Test
    void keepsALongPhraseOnOneLineAndNeutral() {
        line.show(true);
        line.progress("reading \u001b[31m\n" + "x".repeat(500), -1);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).hasSizeLessThan(90).doesNotContain("[31m\n", "\u001b[31m");
    }
}
