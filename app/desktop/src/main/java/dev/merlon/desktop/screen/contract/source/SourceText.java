package dev.merlon.desktop.screen.contract.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/// A file's text with its lines, numbered as the reader of contracts numbers them: a line ends at LF, CR or CR LF, and
/// columns count UTF-16 units. Bytes that are no text in the file's encoding are shown as U+FFFD.
public final class SourceText {

    private final String text;
    private final int[] starts;
    private final BitSet uneven = new BitSet();
    private final int longest;

    private SourceText(String text) {
        this.text = text;
        starts = starts(text);
        var most = 0;
        for (var line = 1; line <= starts.length; line++) {
            most = Math.max(most, end(line) - start(line));
            if (!Grid.isEven(text, start(line), end(line))) {
                uneven.set(line);
            }
        }
        longest = most;
    }

    public static SourceText of(byte[] bytes) {
        var mark = mark(bytes);
        return of(new String(bytes, mark, bytes.length - mark, charset(bytes, mark)));
    }

    public static SourceText of(String text) {
        return new SourceText(text);
    }

    private static int mark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charset(byte[] bytes, int mark) {
        if (mark == 2) {
            return begins(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int... expected) {
        for (var i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] starts(String text) {
        var starts = new int[64];
        var count = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String text() {
        return text;
    }

    /// At least one.
    public int lines() {
        return starts.length;
    }

    /// In UTF-16 units.
    public int longestLine() {
        return longest;
    }

    /// @param line  1-based, as are all
    public int start(int line) {
        return starts[line - 1];
    }

    /// Where the line's text ends, its break left out.
    public int end(int line) {
        if (line == starts.length) {
            return text.length();
        }
        var next = starts[line];
        var crlf = next - starts[line - 1] >= 2 && text.charAt(next - 1) == '\n' && text.charAt(next - 2) == '\r';
        return next - (crlf ? 2 : 1);
    }

    public int lineOf(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int columnOf(int offset) {
        return offset - start(lineOf(offset)) + 1;
    }

    /// The offset of a place; the nearest that there is where the file has no such line or column.
    public int offset(int line, int column) {
        var there = Math.clamp(line, 1, lines());
        return Math.clamp(start(there) + column - 1L, start(there), end(there));
    }

    /// Whether every character of the line takes one cell of the grid.
    boolean isEven(int line) {
        return !uneven.get(line);
    }
}
