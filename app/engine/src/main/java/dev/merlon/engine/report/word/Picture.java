package dev.merlon.engine.report.word;

import dev.merlon.engine.drawing.Png;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.report.pdf.PdfPages;
import dev.merlon.engine.report.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/// A drawing as the pixels of a picture, and how large it stands on the page.
///
/// @param png     the file
/// @param width   on the page, in points
/// @param height  in points
record Picture(byte[] png, double width, double height) {

    private static final double LARGEST = 0.75;
    private static final double MOST_PIXELS = 12_000_000;

    /// @param room   the width of the page's text, in points
    /// @param below  the height that it may have, in points
    static Picture of(Drawing drawing, double room, double below) throws IOException {
        var scale = Math.min(LARGEST, Math.min(room / drawing.width(), below / drawing.height()));
        var page = new ByteArrayOutputStream();
        PdfWriter.write(drawing, Instant.EPOCH, page);
        var dots = Math.min(2.0, Math.sqrt(MOST_PIXELS / (drawing.width() * drawing.height())));
        try (var pages = PdfPages.of(page.toByteArray())) {
            var image = pages.page(0, dots / LARGEST);
            return new Picture(
                    Png.of(image.width(), image.height(), image.argb()),
                    drawing.width() * scale,
                    drawing.height() * scale);
        }
    }
}
