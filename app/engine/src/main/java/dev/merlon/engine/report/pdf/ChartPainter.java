package dev.merlon.engine.report.pdf;

import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.io.IOException;
import java.util.Locale;

/// Draws figures, bars and shares.
final class ChartPainter {

    private static final double GAP = 8;
    private static final double TILE = 46;
    private static final double BAR_ROW = 17;
    private static final double LABEL = 150;
    private static final double FIGURE = 96;
    private static final int TRACK = 0xeef1f4;
    private static final Setting BIG = new Setting(15, 20, Setting.INK, true);
    private static final Setting SMALL = new Setting(8, 11, Setting.DIM, false);

    private final Flow flow;
    private final Typesetter typesetter;

    ChartPainter(Flow flow, Typesetter typesetter) {
        this.flow = flow;
        this.typesetter = typesetter;
    }

    void tiles(Block.Tiles tiles) throws IOException {
        if (!flow.makeRoom(TILE + GAP)) {
            flow.leaveOut(1);
            return;
        }
        var count = tiles.tiles().size();
        var width = (flow.width() - (count - 1) * GAP) / count;
        for (var i = 0; i < count; i++) {
            var x = Flow.LEFT + i * (width + GAP);
            var tile = tiles.tiles().get(i);
            flow.pen().artifact(() -> ground(tile, x, width));
            flow.within("P", () -> {
                line(Text.of(tile.figure()), fitting(tile, width - 12), x + 9, flow.y() + 7, width - 12);
                line(Text.of(tile.label()), SMALL, x + 9, flow.y() + 28, width - 12);
            });
        }
        flow.down(TILE + GAP);
    }

    private void ground(Block.Tile tile, double x, double width) throws IOException {
        flow.pen().round(x, flow.y(), width, TILE, 4, Tone.NONE.tint());
        flow.pen()
                .round(
                        x,
                        flow.y(),
                        3,
                        TILE,
                        1.5,
                        tile.tone() == Tone.NONE ? 0xd0d7de : tile.tone().solid());
    }

    private Setting fitting(Block.Tile tile, double width) {
        var size = BIG.size() * Math.min(1, width / typesetter.natural(Text.of(tile.figure()), BIG));
        return new Setting(
                size,
                BIG.leading(),
                tile.tone() == Tone.NONE ? Setting.INK : tile.tone().ink(),
                true);
    }

    void bars(Block.Bars bars) throws IOException {
        for (var bar : bars.bars()) {
            if (!flow.makeRoom(BAR_ROW)) {
                flow.leaveOut(1);
                continue;
            }
            var track = flow.width() - LABEL - FIGURE - 2 * GAP;
            var x = Flow.LEFT + LABEL + GAP;
            flow.pen().artifact(() -> {
                flow.pen().round(x, flow.y() + 5, track, 6, 3, TRACK);
                if (bar.share() > 0.005) {
                    flow.pen()
                            .round(
                                    x,
                                    flow.y() + 5,
                                    track * Math.min(1, bar.share()),
                                    6,
                                    3,
                                    bar.tone().solid());
                }
            });
            flow.within("P", () -> {
                line(Text.of(bar.label()), Setting.CELL, Flow.LEFT, flow.y() + 2.5, LABEL);
                var figure = Text.of(bar.figure());
                var width = typesetter.natural(figure, Setting.CELL);
                line(figure, Setting.CELL, Flow.LEFT + flow.width() - width, flow.y() + 2.5, FIGURE);
            });
            flow.down(BAR_ROW);
        }
        flow.down(4);
    }

    /// One line, cut by nothing: labels are words of our own.
    private void line(Text text, Setting setting, double x, double y, double width) throws IOException {
        var lines = typesetter.lines(text, setting, width);
        flow.drawLines(lines.subList(0, 1), x, y);
    }

    void shares(Block.Shares shares) throws IOException {
        if (shares.total() == 0) {
            return;
        }
        if (!flow.makeRoom(44)) {
            flow.leaveOut(1);
            return;
        }
        flow.pen().artifact(() -> {
            var x = Flow.LEFT;
            for (var share : shares.shares()) {
                var width = flow.width() * share.count() / shares.total();
                var colour = share.tone() == Tone.NONE ? 0xd8dee4 : share.tone().solid();
                flow.pen().box(x, flow.y() + 3, Math.max(0.6, width - 0.8), 9, colour);
                x += width;
            }
        });
        flow.down(18);
        legend(shares);
    }

    private void legend(Block.Shares shares) throws IOException {
        var x = Flow.LEFT;
        for (var share : shares.shares()) {
            var text = Text.EMPTY
                    .bold(String.format(Locale.ROOT, "%,d", share.count()))
                    .plain(" " + share.label());
            var width = 11 + typesetter.natural(text, SMALL);
            if (x > Flow.LEFT && x + width > Flow.LEFT + flow.width()) {
                flow.down(13);
                x = Flow.LEFT;
            }
            var at = x;
            flow.pen().artifact(() -> Shape.draw(flow.pen(), share.tone(), at, flow.y() + 1.8, 7.5));
            flow.within("P", () -> line(text, SMALL, at + 11, flow.y(), width));
            x += width + 14;
        }
        flow.down(20);
    }
}
