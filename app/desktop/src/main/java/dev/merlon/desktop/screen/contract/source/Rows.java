package dev.merlon.desktop.screen.contract.source;

import java.util.Arrays;

/// The lines cut into rows that fit a width. A row begins where the one before it ends, so one number each is kept:
/// 300,000 lines take 1.2 MB.
public final class Rows {

    private static final int MOST_HANGING = 16;
    private static final int LEAST = 24;

    private final SourceText source;
    private final int width;
    private int[] starts;
    private int count;

    private Rows(SourceText source, int width) {
        this.source = source;
        this.width = Math.max(LEAST, width);
        starts = new int[source.lines()];
        for (var line = 1; line <= source.lines(); line++) {
            cut(line);
        }
    }

    /// @param width  in cells of the grid
    public static Rows of(SourceText source, int width) {
        return new Rows(source, width);
    }

    public int size() {
        return count;
    }

    public int width() {
        return width;
    }

    /// @param row  0-based
    public int start(int row) {
        return starts[row];
    }

    public int end(int row) {
        var end = source.end(line(row));
        return row + 1 < count ? Math.min(end, starts[row + 1]) : end;
    }

    public int line(int row) {
        return source.lineOf(starts[row]);
    }

    /// Whether it goes on with the line of the row before.
    public boolean goesOn(int row) {
        return starts[row] != source.start(line(row));
    }

    /// How many cells the row is moved in.
    public int hanging(int row) {
        return goesOn(row) ? hangingOf(line(row)) : 0;
    }

    public int rowOf(int offset) {
        var found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private void cut(int line) {
        var at = source.start(line);
        var end = source.end(line);
        add(at);
        var room = width;
        while (at < end) {
            var next = next(line, at, end, room);
            if (next < end) {
                add(next);
            }
            at = next;
            room = width - hangingOf(line);
        }
    }

    /// Where the row that begins here ends: as far as there is room, and a little sooner behind a blank or a comma.
    private int next(int line, int from, int end, int room) {
        var full = source.isEven(line) ? Math.min(end, from + room) : filled(from, end, room);
        if (full == end) {
            return end;
        }
        var text = source.text();
        for (var i = full; i > from + (full - from) * 2 / 3; i--) {
            var c = text.charAt(i - 1);
            if (c == ' ' || c == ',') {
                return i;
            }
        }
        var pair = Character.isLowSurrogate(text.charAt(full)) && Character.isHighSurrogate(text.charAt(full - 1));
        return pair && full - 1 > from ? full - 1 : full;
    }

    private int filled(int from, int end, int room) {
        var left = room;
        var at = from;
        while (at < end) {
            left -= Grid.cells(source.text(), at);
            if (left < 0 && at > from) {
                return at;
            }
            at++;
        }
        return end;
    }

    private int hangingOf(int line) {
        var from = source.start(line);
        var at = from;
        while (at < source.end(line)
                && at - from < MOST_HANGING
                && source.text().charAt(at) == ' ') {
            at++;
        }
        return Math.min(at - from + 2, Math.min(MOST_HANGING, width / 3));
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 3 / 2 + 16);
        }
        starts[count++] = start;
    }
}
