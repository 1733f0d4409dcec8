package dev.merlon.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static LineReader of(String text, int longest) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static List<String> lines(String text) throws IOException {
        try (var reader = of(text, 1 << 20)) {
            var lines = new ArrayList<String>();
            reader.forEach(lines::add);
            return lines;
        }
    }

    @Test
    void readsLinesWhereverTheBufferEnds() throws IOException {
        var lines = IntStream.range(0, 9_000).mapToObj(i -> "é".repeat(i % 40)).toList();

        assertThat(lines(lines.stream().map(l -> l + "\n").collect(Collectors.joining())))
                .isEqualTo(lines);
        assertThat(lines("")).isEmpty();
        assertThat(lines("no end")).containsExactly("no end");
    }

    @Test
    void stopsAtALineThatIsTooLong() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> new LineReader(endless, 100_000).next())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
    }
}
