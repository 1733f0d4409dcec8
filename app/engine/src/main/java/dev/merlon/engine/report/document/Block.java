package dev.merlon.engine.report.document;

import dev.merlon.engine.model.drawing.Drawing;
import java.util.List;

/// A part of a document that stands below the one before.
public sealed interface Block {

    /// @param level     1 to 3
    /// @param text      of words, signs and methods
    /// @param anchor    the place's name for links; empty for none
    /// @param newPage   begins a page where there are pages
    record Heading(int level, Text text, String anchor, boolean newPage) implements Block {}

    /// @param rank  how loud it speaks
    record Paragraph(Text text, Rank rank) implements Block {}

    /// How loud a paragraph speaks.
    enum Rank {
        LEAD,
        BODY,
        NOTE
    }

    record Items(List<Text> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Names with what they are, one below the other.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, Text text) {}

    /// A table. Its head is repeated on each page.
    ///
    /// @param rows  each with a text for each column
    record Grid(List<Column> columns, List<List<Text>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param weight  its share of the room that is left when each column has what it needs
    record Column(String title, double weight, Align align) {

        public static Column of(String title, double weight) {
            return new Column(title, weight, Align.LEFT);
        }

        public static Column ofNumbers(String title) {
            return new Column(title, 0.2, Align.RIGHT);
        }
    }

    /// Where the text of a column stands.
    enum Align {
        LEFT,
        RIGHT
    }

    /// Figures to be seen first, side by side.
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    record Tile(String figure, String label, Tone tone) {}

    /// Bars below each other.
    record Bars(List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /// @param share   0 to 1
    /// @param figure  what stands at its end
    record Bar(String label, double share, String figure, Tone tone) {}

    /// One bar of parts, with its legend.
    record Shares(List<Share> shares) implements Block {
        public Shares {
            shares = List.copyOf(shares);
        }

        public long total() {
            return shares.stream().mapToLong(Share::count).sum();
        }
    }

    record Share(String label, long count, Tone tone) {}

    /// What belongs on one page. Where pages are finite, what does not fit is left out from the end and counted.
    record Sheet(List<Block> blocks) implements Block {
        public Sheet {
            blocks = List.copyOf(blocks);
        }
    }

    record Picture(Drawing drawing) implements Block {}
}
