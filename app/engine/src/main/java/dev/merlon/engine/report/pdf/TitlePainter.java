package dev.merlon.engine.report.pdf;

import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Imprint;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/// What stands at the beginning, and at the head and foot of each page.
final class TitlePainter {

    private static final int ACCENT = 0x4f55cf;
    private static final int RULE = 0xd0d7de;
    private static final Setting TITLE = new Setting(26, 32, Setting.INK, true);
    private static final Setting SUBJECT = new Setting(13, 19, Setting.DIM, false);
    private static final Setting MARGIN = new Setting(7.5, 10, Setting.DIM, false);
    private static final double ENTRY = 15;

    private final Flow flow;
    private final Typesetter typesetter;
    private final Imprint imprint;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(PDPage page, double y, String target) {}

    TitlePainter(Flow flow, Typesetter typesetter, Imprint imprint) {
        this.flow = flow;
        this.typesetter = typesetter;
        this.imprint = imprint;
    }

    void title() throws IOException {
        flow.pen().artifact(() -> mark(flow.pen(), Flow.LEFT, flow.y(), 22));
        flow.down(34);
        flow.within("H1", () -> flow.lines(typesetter.lines(Text.of(imprint.title()), TITLE, flow.width()), Flow.LEFT));
        flow.within(
                "P",
                () -> flow.lines(typesetter.lines(Text.of(imprint.workspace()), SUBJECT, flow.width()), Flow.LEFT));
        flow.down(2);
        var when = Text.of("As of " + imprint.moment() + ". Written by " + imprint.tool() + ".");
        flow.within("P", () -> flow.lines(typesetter.lines(when, Setting.NOTE, flow.width()), Flow.LEFT));
        flow.down(8);
        flow.pen().artifact(() -> flow.pen().box(Flow.LEFT, flow.y(), flow.width(), 1.5, ACCENT));
        flow.down(12);
    }

    /// The sign of Merlon: battlements.
    private static void mark(Pen pen, double x, double y, double size) throws IOException {
        pen.round(x, y, size, size, size / 5, ACCENT);
        var unit = size / 20;
        var points = new double[] {
            4, 5.6, 7, 5.6, 7, 7.6, 8.5, 7.6, 8.5, 5.6, 11.5, 5.6, 11.5, 7.6, 13, 7.6, 13, 5.6, 16, 5.6, 16, 15, 4, 15
        };
        for (var i = 0; i < points.length; i += 2) {
            points[i] = x + points[i] * unit;
            points[i + 1] = y + points[i + 1] * unit;
        }
        pen.polygon(0xffffff, points);
    }

    void contents(List<Block.Heading> chapters) throws IOException {
        flow.within(
                "H1",
                () -> flow.lines(typesetter.lines(Text.of("Contents"), Setting.heading(2), flow.width()), Flow.LEFT));
        flow.down(4);
        flow.within("TOC", () -> {
            for (var chapter : chapters) {
                flow.makeRoom(ENTRY);
                entries.add(new Entry(flow.pen().page(), flow.y(), chapter.anchor()));
                var text = Text.EMPTY.link(chapter.text().words().strip(), Face.PLAIN, chapter.anchor());
                flow.within(
                        "TOCI",
                        () -> flow.drawLines(
                                typesetter
                                        .lines(text, Setting.BODY, flow.width() - 40)
                                        .subList(0, 1),
                                Flow.LEFT,
                                flow.y()));
                flow.down(ENTRY);
            }
        });
        flow.down(8);
    }

    /// Numbers in the contents, heads and feet, when all pages are there.
    void finish() throws IOException {
        for (var entry : entries) {
            var number = flow.pages().indexOf(flow.links().pageOf(entry.target())) + 1;
            flow.onto(entry.page(), pen -> right(pen, Integer.toString(number), Setting.BODY, entry.y()));
        }
        for (var i = 0; i < flow.pages().size(); i++) {
            var number = i + 1;
            flow.onto(flow.pages().get(i), pen -> margins(pen, number));
        }
    }

    private void margins(Pen pen, int number) throws IOException {
        var width = pen.page().getMediaBox().getWidth() - 2 * Flow.LEFT;
        if (number > 1) {
            left(pen, imprint.workspace(), 30, width * 0.6);
            right(pen, imprint.title() + ", " + imprint.moment(), MARGIN, 30);
            pen.line(Flow.LEFT, 44, Flow.LEFT + width, 44, 0.5, RULE);
        }
        var foot = pen.pageHeight() - 34;
        var mark = imprint.mark().isEmpty() ? "" : "  " + imprint.mark();
        left(pen, imprint.tool() + ". What a contract shows is declared, not proven." + mark, foot, width * 0.85);
        right(pen, "Page " + number + " of " + flow.pages().size(), MARGIN, foot);
    }

    private void left(Pen pen, String words, double y, double width) throws IOException {
        typesetter.lines(Text.of(words), MARGIN, width).getFirst().draw(pen, flow.links(), Flow.LEFT, y);
    }

    private void right(Pen pen, String words, Setting setting, double y) throws IOException {
        var line = typesetter.lines(Text.of(words), setting, Double.MAX_VALUE).getFirst();
        var edge = pen.page().getMediaBox().getWidth() - Flow.LEFT;
        line.draw(pen, flow.links(), edge - line.width(), y);
    }
}
