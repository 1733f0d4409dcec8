package dev.merlon.engine.report.pdf;

import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Draws the blocks of a document down its pages.
final class BlockPainter {

    private static final double NAME = 110;
    private static final double INDENT = 12;

    /// Of a page that a heading has to have below it, or it goes to the next.
    private static final double BELOW_HEADING = 62;

    /// A pixel of a drawing is no more than this, and better not less than that.
    private static final double LARGEST = 0.75;

    private static final double READABLE = 0.42;

    /// So many blocks may lead to a drawing.
    private static final int LEADING = 4;

    private static final List<PDRectangle> PAGES = List.of(
            PDRectangle.A4,
            new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()),
            new PDRectangle(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth()));

    private final Flow flow;
    private final Typesetter typesetter;
    private final Fonts fonts;
    private final Outline outline;
    private final ChartPainter charts;

    BlockPainter(Flow flow, Typesetter typesetter, Fonts fonts, Outline outline) {
        this.flow = flow;
        this.typesetter = typesetter;
        this.fonts = fonts;
        this.outline = outline;
        charts = new ChartPainter(flow, typesetter);
    }

    void draw(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph(var text, var rank) -> paragraph(text, rank);
            case Block.Items(var items) -> items(items);
            case Block.Facts(var facts) -> facts(facts);
            case Block.Grid grid -> {
                new GridPainter(flow, typesetter, grid).draw();
                flow.down(10);
            }
            case Block.Tiles tiles -> charts.tiles(tiles);
            case Block.Bars bars -> charts.bars(bars);
            case Block.Shares shares -> charts.shares(shares);
            case Block.Sheet(var blocks) -> sheet(blocks);
            case Block.Picture(var drawing) -> picture(drawing);
        }
    }

    private void heading(Block.Heading heading) throws IOException {
        var setting = Setting.heading(heading.level());
        var above = heading.level() == 1 ? 20 : heading.level() == 2 ? 14 : 8;
        var lines = typesetter.lines(heading.text(), setting, flow.width());
        if (heading.newPage() && !flow.atTop() && !flow.onePage()) {
            flow.newPage();
        }
        var below = flow.onePage() ? 2 * Setting.BODY.leading() : BELOW_HEADING * (heading.level() == 2 ? 2 : 1);
        if (!flow.makeRoom(above + lines.size() * setting.leading() + below)) {
            flow.leaveOut(1);
            return;
        }
        if (!flow.atTop()) {
            flow.down(above);
        }
        if (!heading.anchor().isEmpty()) {
            flow.links().place(heading.anchor(), flow.pen(), flow.y() - 6);
        }
        outline.add(heading.level(), heading.text().words().strip(), flow.pen(), flow.y() - 6);
        flow.within("H" + heading.level(), () -> flow.lines(lines, Flow.LEFT));
        flow.down(heading.level() == 1 ? 6 : 3);
    }

    private void paragraph(Text text, Block.Rank rank) throws IOException {
        var setting = switch (rank) {
            case LEAD -> Setting.LEAD;
            case BODY -> Setting.BODY;
            case NOTE -> Setting.NOTE;
        };
        var lines = typesetter.lines(text, setting, flow.width());
        if (!flow.makeRoom(Math.min(lines.size(), 3) * setting.leading())) {
            flow.leaveOut(lines.size());
            return;
        }
        flow.within("P", () -> flow.lines(lines, Flow.LEFT));
        flow.down(rank == Block.Rank.NOTE ? 5 : 4);
    }

    private void items(List<Text> items) throws IOException {
        flow.within("L", () -> {
            for (var item : items) {
                var lines = typesetter.lines(item, Setting.BODY, flow.width() - INDENT);
                flow.makeRoom(lines.getFirst().height());
                flow.pen().artifact(() -> Shape.draw(flow.pen(), Tone.ACCENT, Flow.LEFT, flow.y() + 4, 6));
                flow.within("LI", () -> flow.lines(lines, Flow.LEFT + INDENT));
            }
        });
        flow.down(5);
    }

    private void facts(List<Block.Fact> facts) throws IOException {
        for (var fact : facts) {
            var name = typesetter.lines(Text.EMPTY.dim(fact.name()), Setting.BODY, NAME - 8);
            var text = typesetter.lines(fact.text(), Setting.BODY, flow.width() - NAME);
            if (!flow.makeRoom(Math.max(name.size(), Math.min(text.size(), 3)) * Setting.BODY.leading())) {
                flow.leaveOut(1);
                continue;
            }
            flow.within("P", () -> {
                flow.drawLines(name, Flow.LEFT, flow.y());
                flow.lines(text, Flow.LEFT + NAME);
            });
            flow.down(Math.max(0, name.size() - text.size()) * Setting.BODY.leading() + 2);
        }
        flow.down(4);
    }

    private void sheet(List<Block> blocks) throws IOException {
        if (!flow.atTop()) {
            flow.newPage();
        }
        flow.beginOnePage();
        for (var block : blocks) {
            draw(block);
        }
        var leftOut = flow.endOnePage();
        if (leftOut > 0) {
            var note = Text.of(Phrase.count(leftOut, "line")
                    + " more would not fit on this page; the HTML report and the workbook have them.");
            flow.within(
                    "P",
                    () -> flow.drawLines(
                            typesetter.lines(note, Setting.NOTE, flow.width()).subList(0, 1),
                            Flow.LEFT,
                            flow.lastLine()));
        }
    }

    /// Draws the block of that number, and sees to it that a drawing that needs a larger page has its heading
    /// there.
    void draw(List<Block> blocks, int number) throws IOException {
        var block = blocks.get(number);
        var drawing = drawingAfter(blocks, number);
        if (drawing != null) {
            var page = pageFor(drawing);
            if (block instanceof Block.Heading && page != PDRectangle.A4) {
                flow.newPage(page);
            }
        } else if (flow.onLargePage() && !(block instanceof Block.Picture)) {
            flow.newPage();
        }
        draw(block);
    }

    /// The drawing that the heading or paragraph of that number leads to; null where it leads to none.
    private static @Nullable Drawing drawingAfter(List<Block> blocks, int number) {
        for (var i = number; i < Math.min(blocks.size(), number + LEADING); i++) {
            switch (blocks.get(i)) {
                case Block.Picture(var drawing) -> {
                    return i == number ? null : drawing;
                }
                case Block.Heading _, Block.Paragraph _ -> {}
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    /// The smallest page on which the drawing can be read, else the largest.
    private static PDRectangle pageFor(Drawing drawing) {
        return PAGES.stream()
                .filter(p -> ofPage(drawing, p) >= READABLE)
                .findFirst()
                .orElse(PAGES.getLast());
    }

    /// Where it is, if it can be read there, else on a page that is large enough.
    private void picture(Drawing drawing) throws IOException {
        var scale =
                scale(drawing, flow.width(), flow.onLargePage() ? flow.room() - 8 : flow.pageRoom() - BELOW_HEADING);
        if (scale < READABLE && !flow.onePage()) {
            var page = pageFor(drawing);
            if (!flow.atTopOf(page)) {
                flow.newPage(page);
            }
            scale = scale(drawing, flow.width(), flow.room() - 8);
        }
        var high = drawing.height() * scale;
        if (!flow.makeRoom(high + 8)) {
            flow.leaveOut(1);
            return;
        }
        draw(drawing, scale);
        flow.down(high + 12);
    }

    private static double ofPage(Drawing drawing, PDRectangle page) {
        return scale(drawing, page.getWidth() - 2 * Flow.LEFT, page.getHeight() - 120);
    }

    private static double scale(Drawing drawing, double width, double height) {
        return Math.min(LARGEST, Math.min(width / drawing.width(), height / drawing.height()));
    }

    private void draw(Drawing drawing, double scale) throws IOException {
        flow.within("Figure", () -> {
            flow.element().setAlternateDescription(drawing.title());
            flow.pen()
                    .marked(
                            flow.element(),
                            () -> new DrawingPainter(flow.pen(), fonts, Flow.LEFT, flow.y() + 4, scale).draw(drawing));
        });
    }
}
