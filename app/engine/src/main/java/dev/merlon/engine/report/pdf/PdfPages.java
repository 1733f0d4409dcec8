package dev.merlon.engine.report.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures: how it will print. Thread-safe: one page is drawn at a time.
public final class PdfPages implements Closeable {

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    /// Pixels row by row, each `0xAARRGGBB`.
    @SuppressWarnings("ArrayRecordComponent")
    public record Image(int width, int height, int[] argb) {}

    private PdfPages(PDDocument pdf) {
        this.pdf = pdf;
        renderer = new PDFRenderer(pdf);
    }

    /// @throws IOException where it is no PDF
    public static PdfPages of(byte[] bytes) throws IOException {
        return new PdfPages(Loader.loadPDF(bytes));
    }

    /// @throws IOException where it is no PDF
    public static PdfPages of(Path file) throws IOException {
        return new PdfPages(Loader.loadPDF(file.toFile()));
    }

    public synchronized int count() {
        return pdf.getNumberOfPages();
    }

    /// @param number  0 for the first page
    /// @param scale   pixels for a point
    /// @throws IOException where the page cannot be drawn
    public synchronized Image page(int number, double scale) throws IOException {
        var image = renderer.renderImage(number, (float) scale, ImageType.RGB);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Image(image.getWidth(), image.getHeight(), pixels);
    }

    @Override
    public synchronized void close() throws IOException {
        pdf.close();
    }
}
