package dev.merlon.engine.report.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/// Draws on one page. Lengths are points; y grows downwards from the page's upper edge. Colours are `0xRRGGBB`.
final class Pen implements Closeable {

    /// How far the handles of a curve are from its ends, for a quarter of a circle of radius 1.
    private static final double ARC = 0.5523;

    private final PDPage page;
    private final PDPageContentStream stream;
    private final Fonts fonts;
    private final Tags tags;
    private final double height;

    /// Something that is drawn.
    @FunctionalInterface
    interface Drawn {
        void draw() throws IOException;
    }

    Pen(PDDocument document, PDPage page, Fonts fonts, Tags tags, AppendMode mode) throws IOException {
        this.page = page;
        this.fonts = fonts;
        this.tags = tags;
        height = page.getMediaBox().getHeight();
        stream = new PDPageContentStream(document, page, mode, true, true);
    }

    PDPage page() {
        return page;
    }

    double pageHeight() {
        return height;
    }

    /// Draws something that belongs to an element of the structure.
    void marked(PDStructureElement element, Drawn content) throws IOException {
        var type = element.getStructureType();
        stream.beginMarkedContent(COSName.getPDFName(type == null ? "P" : type), tags.mark(element, page));
        content.draw();
        stream.endMarkedContent();
    }

    /// Draws something that says nothing by itself, such as a ground or the foot of a page.
    void artifact(Drawn content) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        content.draw();
        stream.endMarkedContent();
    }

    void box(double x, double y, double width, double high, int colour) throws IOException {
        fill(colour);
        stream.addRect(f(x), f(height - y - high), f(width), f(high));
        stream.fill();
    }

    void round(double x, double y, double width, double high, double corner, int colour) throws IOException {
        fill(colour);
        roundPath(x, y, width, high, corner);
        stream.fill();
    }

    /// The outline of a box with round corners, to be filled or stroked.
    void roundPath(double x, double y, double width, double high, double corner) throws IOException {
        var r = Math.min(corner, Math.min(width, high) / 2);
        var h = r * (1 - ARC);
        moveTo(x + r, y);
        lineTo(x + width - r, y);
        curveTo(x + width - h, y, x + width, y + h, x + width, y + r);
        lineTo(x + width, y + high - r);
        curveTo(x + width, y + high - h, x + width - h, y + high, x + width - r, y + high);
        lineTo(x + r, y + high);
        curveTo(x + h, y + high, x, y + high - h, x, y + high - r);
        lineTo(x, y + r);
        curveTo(x, y + h, x + h, y, x + r, y);
        stream.closePath();
    }

    void ovalPath(double x, double y, double width, double high) throws IOException {
        var middle = x + width / 2;
        var centre = y + high / 2;
        var across = width / 2 * ARC;
        var down = high / 2 * ARC;
        moveTo(middle, y);
        curveTo(middle + across, y, x + width, centre - down, x + width, centre);
        curveTo(x + width, centre + down, middle + across, y + high, middle, y + high);
        curveTo(middle - across, y + high, x, centre + down, x, centre);
        curveTo(x, centre - down, middle - across, y, middle, y);
        stream.closePath();
    }

    void line(double x1, double y1, double x2, double y2, double thick, int colour) throws IOException {
        stroke(colour, thick);
        moveTo(x1, y1);
        lineTo(x2, y2);
        stream.stroke();
    }

    /// @param points  x and y in turn
    void polygon(int colour, double... points) throws IOException {
        fill(colour);
        moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) {
            lineTo(points[i], points[i + 1]);
        }
        stream.closePath();
        stream.fill();
    }

    /// @param base  the base line
    void glyphs(Glyphs glyphs, double x, double base, double size, int colour) throws IOException {
        var actual = glyphs.actual();
        if (actual != null) {
            var meant = new COSDictionary();
            meant.setString(COSName.ACTUAL_TEXT, actual);
            stream.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meant));
        }
        fill(colour);
        stream.beginText();
        stream.setFont(fonts.font(glyphs.face()), f(size));
        stream.newLineAtOffset(f(x), f(height - base));
        stream.showText(glyphs.text());
        stream.endText();
        if (actual != null) {
            stream.endMarkedContent();
        }
    }

    void fill(int colour) throws IOException {
        stream.setNonStrokingColor(channel(colour, 16), channel(colour, 8), channel(colour, 0));
    }

    void stroke(int colour, double thick) throws IOException {
        stream.setStrokingColor(channel(colour, 16), channel(colour, 8), channel(colour, 0));
        stream.setLineWidth(f(thick));
    }

    void dashed(boolean dashed) throws IOException {
        stream.setLineDashPattern(dashed ? new float[] {4, 3} : new float[0], 0);
    }

    void fillPath() throws IOException {
        stream.fill();
    }

    void strokePath() throws IOException {
        stream.stroke();
    }

    void fillAndStrokePath() throws IOException {
        stream.fillAndStroke();
    }

    void closePath() throws IOException {
        stream.closePath();
    }

    void moveTo(double x, double y) throws IOException {
        stream.moveTo(f(x), f(height - y));
    }

    void lineTo(double x, double y) throws IOException {
        stream.lineTo(f(x), f(height - y));
    }

    void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        stream.curveTo(f(x1), f(height - y1), f(x2), f(height - y2), f(x3), f(height - y3));
    }

    private static float channel(int colour, int shift) {
        return Math.round((colour >> shift & 0xff) / 255f * 1000) / 1000f;
    }

    /// To a thousandth of a point: finer is only longer.
    private static float f(double value) {
        return Math.round(value * 1000) / 1000f;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
