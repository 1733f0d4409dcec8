package dev.merlon.engine.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/// Links from one place of a document to another. Nothing leads out of it.
final class Links {

    private final Map<String, Place> places = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /// @param top  in the page's own coordinates, which grow upwards
    private record Place(PDPage page, double top) {}

    private record Link(PDPage page, PDRectangle area, String target, String words) {}

    void place(String name, Pen pen, double y) {
        places.put(name, new Place(pen.page(), pen.pageHeight() - y));
    }

    void add(Pen pen, double x, double y, double width, double height, String target, String words) {
        var area = new PDRectangle((float) x, (float) (pen.pageHeight() - y - height), (float) width, (float) height);
        links.add(new Link(pen.page(), area, target, words));
    }

    /// The page on which the place is; null where there is no such place.
    @Nullable
    PDPage pageOf(String name) {
        var place = places.get(name);
        return place == null ? null : place.page();
    }

    static PDPageXYZDestination destination(PDPage page, double top) {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) Math.ceil(top));
        destination.setLeft(0);
        return destination;
    }

    /// Puts them onto their pages, when all places are known.
    void close() throws IOException {
        var byPage = new HashMap<PDPage, List<PDAnnotation>>();
        for (var link : links) {
            var place = places.get(link.target());
            if (place == null) {
                continue;
            }
            var annotation = new PDAnnotationLink();
            annotation.setRectangle(link.area());
            annotation.setDestination(destination(place.page(), place.top()));
            annotation.setContents(link.words().strip());
            annotation.setPrinted(true);
            var border = new PDBorderStyleDictionary();
            border.setWidth(0);
            annotation.setBorderStyle(border);
            byPage.computeIfAbsent(link.page(), _ -> new ArrayList<>()).add(annotation);
        }
        for (var each : byPage.entrySet()) {
            each.getKey().setAnnotations(each.getValue());
        }
    }
}
