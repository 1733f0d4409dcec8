package dev.merlon.engine.report;

import dev.merlon.engine.drawing.Png;
import dev.merlon.engine.drawing.Svg;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.report.pdf.PdfPages;
import dev.merlon.engine.report.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// A drawing as a file, whose ending says what it is to be: `.png`, `.pdf`, or else SVG. Needs no display.
public final class DrawingFile {

    /// For paper and dense screens; less where that would be too large.
    private static final double PIXELS = 2;

    private static final double LARGEST_SIDE = 8_000;
    private static final double POINTS_PER_PIXEL = 0.75;

    private DrawingFile() {}

    /// @param at    what a PDF says it was made at
    /// @param file  only its name is looked at
    /// @throws IOException where a typeface cannot be read
    public static byte[] bytes(Drawing drawing, Instant at, Path file) throws IOException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return pdf(drawing, at);
        }
        return name.endsWith(".png") ? png(drawing, at) : Svg.of(drawing).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(Drawing drawing, Instant at) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfWriter.write(drawing, at, out);
        return out.toByteArray();
    }

    private static byte[] png(Drawing drawing, Instant at) throws IOException {
        var scale = Math.min(PIXELS, LARGEST_SIDE / Math.max(drawing.width(), drawing.height()));
        try (var pages = PdfPages.of(pdf(drawing, at))) {
            var image = pages.page(0, scale / POINTS_PER_PIXEL);
            return Png.of(image.width(), image.height(), image.argb());
        }
    }
}
