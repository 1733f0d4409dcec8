package dev.merlon.engine.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The headings as bookmarks.
final class Outline {

    private static final int DEEPEST = 2;

    private final List<Entry> entries = new ArrayList<>();

    /// @param top  in the page's own coordinates, which grow upwards
    record Entry(int level, String title, PDPage page, double top) {}

    void add(int level, String title, Pen pen, double y) {
        if (level <= DEEPEST) {
            entries.add(new Entry(level, title, pen.page(), pen.pageHeight() - y));
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void close(PDDocument document) {
        if (entries.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        PDOutlineNode chapter = outline;
        for (var entry : entries) {
            var item = new PDOutlineItem();
            item.setTitle(entry.title());
            item.setDestination(Links.destination(entry.page(), entry.top()));
            if (entry.level() == 1) {
                outline.addLast(item);
                chapter = item;
            } else {
                chapter.addLast(item);
            }
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
}
