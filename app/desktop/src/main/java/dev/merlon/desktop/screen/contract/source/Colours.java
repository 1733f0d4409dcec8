package dev.merlon.desktop.screen.contract.source;

import java.util.Arrays;

/// The tokens of any part of a text without those before it: the lexer's state is kept at the beginning of each line
/// and, in long lines, at each 2,048th character.
public final class Colours {

    private static final int PART = 2048;
    private static final int MOST_SLASHES = 64;

    private final SourceText source;
    private final Lexer lexer;
    private int[] starts = new int[1024];
    private int[] states = new int[1024];
    private int parts;

    private Colours(SourceText source, Lexer lexer) {
        this.source = source;
        this.lexer = lexer;
    }

    /// Goes over the whole text once.
    ///
    /// @param file  its name, which may say the language
    /// @param sink  sees every token on the way
    public static Colours of(SourceText source, String file, TokenSink sink) {
        var colours = new Colours(source, Lexer.of(file, source.text()));
        var state = Lexer.START;
        for (var line = 1; line <= source.lines(); line++) {
            var from = source.start(line);
            var end = source.end(line);
            do {
                var to = end - from <= PART ? end : colours.cut(from, from + PART);
                colours.add(from, state);
                state = colours.lexer.scan(source.text(), from, to, state, sink);
                from = to;
            } while (from < end);
        }
        return colours;
    }

    /// Neither behind a backslash nor within a pair.
    private int cut(int from, int wanted) {
        var text = source.text();
        var at = wanted;
        while (at > wanted - MOST_SLASHES
                && at > from + 1
                && (text.charAt(at - 1) == '\\' || Character.isLowSurrogate(text.charAt(at)))) {
            at--;
        }
        return at;
    }

    private void add(int start, int state) {
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, parts * 2);
            states = Arrays.copyOf(states, parts * 2);
        }
        starts[parts] = start;
        states[parts++] = state;
    }

    /// The tokens that touch a part of one line, cut to it.
    public void tokens(int from, int to, TokenSink sink) {
        var found = Arrays.binarySearch(starts, 0, parts, from);
        var part = found >= 0 ? found : Math.max(0, -found - 2);
        var lineEnd = source.end(source.lineOf(from));
        while (part < parts && starts[part] < to) {
            var end = part + 1 < parts ? Math.min(lineEnd, starts[part + 1]) : lineEnd;
            lexer.scan(source.text(), starts[part], end, states[part], (start, stop, kind) -> {
                if (stop > from && start < to) {
                    sink.token(Math.max(start, from), Math.min(stop, to), kind);
                }
            });
            part++;
        }
    }

    /// The token at a place, as its two ends; an empty range where nothing stands there.
    public int[] at(int offset) {
        var line = source.lineOf(offset);
        var range = new int[] {offset, offset};
        var from = Math.max(source.start(line), offset - PART);
        var to = Math.min(source.end(line), offset + PART);
        tokens(from, to, (start, end, _) -> {
            if (start <= offset && offset < end) {
                range[0] = start;
                range[1] = end;
            }
        });
        return range;
    }
}
