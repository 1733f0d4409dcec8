package dev.merlon.engine.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// Where the next thing goes: down the page, then on the next one.
final class Flow {

    static final double LEFT = 48;
    private static final double TOP = 62;
    private static final double BOTTOM = 50;
    private static final double LEADING = 110;

    /// Kept free on a page that has to hold all, to say what it does not hold.
    private static final double LAST_LINE = 14;

    private final PDDocument document;
    private final Fonts fonts;
    private final Tags tags;
    private final Links links = new Links();
    private final List<PDPage> pages = new ArrayList<>();
    private Pen pen;
    private double y;
    private boolean onePage;
    private int leftOut;
    private PDStructureElement element;

    Flow(PDDocument document, Fonts fonts, Tags tags) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.tags = tags;
        element = tags.top();
        pen = begin(PDRectangle.A4);
        y = TOP - 14;
    }

    private Pen begin(PDRectangle size) throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        return new Pen(document, page, fonts, tags, AppendMode.OVERWRITE);
    }

    Pen pen() {
        return pen;
    }

    Links links() {
        return links;
    }

    double y() {
        return y;
    }

    double width() {
        return pen.page().getMediaBox().getWidth() - 2 * LEFT;
    }

    /// What is left of the page.
    double room() {
        return pen.pageHeight() - BOTTOM - y - (onePage ? LAST_LINE : 0);
    }

    /// What an empty page has.
    double pageRoom() {
        return pen.pageHeight() - BOTTOM - TOP;
    }

    boolean atTop() {
        return y <= TOP;
    }

    /// On a page that was made for a drawing, and which text does not go on on.
    boolean onLargePage() {
        return width() > PDRectangle.A4.getWidth() - 2 * LEFT + 1;
    }

    /// Whether that very page has just begun, but for what leads to a drawing.
    boolean atTopOf(PDRectangle size) {
        return pen.page().getMediaBox().getWidth() == size.getWidth()
                && pen.page().getMediaBox().getHeight() == size.getHeight()
                && y < TOP + LEADING;
    }

    List<PDPage> pages() {
        return pages;
    }

    void down(double by) {
        y += by;
    }

    /// The element of the structure that drawing belongs to.
    PDStructureElement element() {
        return element;
    }

    /// Makes room for something of that height, on a new page where it has to be.
    ///
    /// @return false where there is no room and may be no new page; what is left out is counted
    boolean makeRoom(double height) throws IOException {
        if (height <= room()) {
            return true;
        }
        if (onePage) {
            return false;
        }
        if (!atTop()) {
            newPage();
        }
        return true;
    }

    void newPage() throws IOException {
        newPage(PDRectangle.A4);
    }

    void newPage(PDRectangle size) throws IOException {
        pen.close();
        pen = begin(size);
    }

    /// From here on all has to fit on this page, until [#endOnePage].
    void beginOnePage() {
        onePage = true;
        leftOut = 0;
    }

    void leaveOut(int count) {
        leftOut += count;
    }

    /// @return how much did not fit
    int endOnePage() {
        onePage = false;
        return leftOut;
    }

    /// Where the line goes that says what a page does not hold.
    double lastLine() {
        return Math.min(y, pen.pageHeight() - BOTTOM - LAST_LINE + 2);
    }

    boolean onePage() {
        return onePage;
    }

    /// Draws within an element of the structure below the one that is being drawn.
    void within(String type, Pen.Drawn content) throws IOException {
        var outer = element;
        element = Tags.below(outer, type);
        content.draw();
        element = outer;
    }

    /// Lines at a place on this page; the flow stays where it is.
    void drawLines(List<Line> lines, double x, double top) throws IOException {
        pen.marked(element, () -> {
            var at = top;
            for (var line : lines) {
                line.draw(pen, links, x, at);
                at += line.height();
            }
        });
    }

    /// Lines one below the other, over as many pages as they need.
    void lines(List<Line> lines, double x) throws IOException {
        var from = 0;
        while (from < lines.size()) {
            var to = from;
            var height = 0.0;
            while (to < lines.size() && height + lines.get(to).height() <= room()) {
                height += lines.get(to++).height();
            }
            if (to == from && !makeRoom(lines.get(from).height())) {
                leaveOut(1);
                return;
            }
            if (to > from) {
                drawLines(lines.subList(from, to), x, y);
                y += height;
                from = to;
            }
        }
    }

    void close() throws IOException {
        pen.close();
        links.close();
    }

    /// Writes onto a page that is done, such as its number.
    void onto(PDPage page, PenWork work) throws IOException {
        try (var again = new Pen(document, page, fonts, tags, AppendMode.APPEND)) {
            again.artifact(() -> work.draw(again));
        }
    }

    @FunctionalInterface
    interface PenWork {
        void draw(Pen pen) throws IOException;
    }
}
