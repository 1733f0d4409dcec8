package dev.merlon.desktop.screen.contract.source;

import java.util.ArrayList;
import java.util.List;

/// One row as it is drawn: pieces of one colour, each at its cell of the grid, so that none can push another about.
///
/// @param cells  the cell at which each character of the row begins, and behind it where the row ends
public record RowFace(List<Piece> pieces, int from, int[] cells) {

    /// @param cell   where it begins
    /// @param cells  how many it takes
    public record Piece(String text, TokenKind kind, int cell, int cells) {}

    public static RowFace of(SourceText source, Colours colours, int from, int to) {
        return new Drawing(source.text(), from, to).with(colours);
    }

    /// The cell of a character; the row's edge where it lies beyond.
    public int cellOf(int offset) {
        return cells[Math.clamp(offset - (long) from, 0, cells.length - 1)];
    }

    private static final class Drawing {

        private final String text;
        private final int from;
        private final int to;
        private final int[] cells;
        private final TokenKind[] kinds;

        Drawing(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
            cells = new int[to - from + 1];
            kinds = new TokenKind[to - from];
            for (var i = from; i < to; i++) {
                cells[i - from + 1] = cells[i - from] + Grid.cells(text, i);
                kinds[i - from] = TokenKind.OTHER;
            }
        }

        RowFace with(Colours colours) {
            colours.tokens(from, to, (start, end, kind) -> {
                for (var i = start; i < end; i++) {
                    kinds[i - from] = kind;
                }
            });
            var pieces = new ArrayList<Piece>();
            var at = from;
            while (at < to) {
                at = piece(at, pieces);
            }
            return new RowFace(List.copyOf(pieces), from, cells);
        }

        /// Adds the piece that begins here, if it can be seen, and gives the offset behind it.
        private int piece(int at, List<Piece> into) {
            var c = text.charAt(at);
            if (c == ' ') {
                return at + 1;
            }
            if (c == '\t') {
                into.add(piece("→", TokenKind.COMMENT, at, at + 1));
                return at + 1;
            }
            var name = hidden(at);
            if (name != null) {
                into.add(piece(name, TokenKind.HIDDEN, at, at + 1));
                return at + 1;
            }
            var end = at + 1;
            while (end < to && kinds[end - from] == kinds[at - from] && joins(end)) {
                end++;
            }
            into.add(piece(text.substring(at, end), kinds[at - from], at, end));
            return end;
        }

        /// Wide and foreign characters begin a piece of their own: a typeface may not keep to the grid in them.
        private boolean joins(int at) {
            var c = text.charAt(at);
            if (c >= ' ' && c < 0x250) {
                return hidden(at) == null && text.charAt(at - 1) < 0x250;
            }
            return Character.isLowSurrogate(c) && hidden(at) == null;
        }

        private @org.jspecify.annotations.Nullable String hidden(int at) {
            return Hidden.name(
                    at > 0 ? text.charAt(at - 1) : 0,
                    text.charAt(at),
                    at + 1 < text.length() ? text.charAt(at + 1) : 0);
        }

        private Piece piece(String shown, TokenKind kind, int start, int end) {
            return new Piece(shown, kind, cells[start - from], cells[end - from] - cells[start - from]);
        }
    }
}
