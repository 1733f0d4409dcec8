package dev.merlon.engine.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The lines of a part, none of them longer than a limit: a stranger may have written one of gigabytes.
public final class LineReader implements Iterable<String>, AutoCloseable {

    private static final int LONGEST = 32 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;

    public LineReader(InputStream in) {
        this(in, LONGEST);
    }

    /// @param longest  in bytes
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next line; null where there is none.
    public @Nullable String next() throws IOException {
        if (!more()) {
            return null;
        }
        var line = new ByteArrayOutputStream(512);
        while (more()) {
            var end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            if (line.size() > longest) {
                throw new IOException("a line is longer than " + longest + " bytes");
            }
            at = end;
            if (end < filled) {
                at++;
                break;
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private boolean more() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled > 0;
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private @Nullable String ahead = read();

            private @Nullable String read() {
                try {
                    return LineReader.this.next();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public String next() {
                var line = ahead;
                if (line == null) {
                    throw new NoSuchElementException();
                }
                ahead = read();
                return line;
            }
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
