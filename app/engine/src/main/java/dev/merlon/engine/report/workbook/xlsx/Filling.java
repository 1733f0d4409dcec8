package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.Parts;
import dev.merlon.engine.report.workbook.part.XmlOut;
import dev.merlon.engine.report.workbook.part.XmlReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipOutputStream;

/// Fills the tables and named cells of a template, and leaves all else as its designer made it. The rows are
/// streamed: POI's own streaming writer takes four to seven times as long for the same cells. Nothing of a
/// template is ever run.
public final class Filling {

    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Set<String> LEFT_OUT = Set.of("xl/calcChain.xml", "docProps/thumbnail.jpeg");

    private final Template template;

    private Filling(Template template) {
        this.template = template;
    }

    /// @throws IOException where it is no workbook, is too large, or holds anything that acts; the message says
    ///     what
    public static Filling of(InputStream template) throws IOException {
        return new Filling(Template.read(template));
    }

    /// What the template names that there is not.
    public List<Unknown> unknown(Content content) {
        return new TemplateCheck(template, content).unknown();
    }

    /// A name that says nothing to us.
    ///
    /// @param address  of its cell: `'Control_Status'!F4`
    /// @param text     a sentence about it
    public record Unknown(String address, String text) {}

    /// May be called once.
    public void fill(Content content, OutputStream out, Job job) throws IOException {
        job.progress("laying out the workbook", 0);
        var book = new Book(template, content);
        try (var zip = Parts.zip(out)) {
            var xml = new XmlOut(zip);
            var written = new HashSet<>(LEFT_OUT);
            sheets(book, zip, xml, written, job);
            charts(book, zip, xml, written);
            properties(content, zip, xml, written);
            finish(book, zip, xml, written);
            for (var part : template.parts().entrySet()) {
                if (!written.contains(part.getKey())) {
                    Parts.begin(zip, part.getKey());
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        }
    }

    private void sheets(Book book, ZipOutputStream zip, XmlOut xml, Set<String> written, Job job) throws IOException {
        var done = 0;
        for (var sheet : template.sheets()) {
            job.progress(
                    "writing sheet " + sheet.name(),
                    (double) done++ / template.sheets().size());
            job.checkCancelled();
            Parts.begin(zip, sheet.part());
            new SheetWriting(sheet, book.fills(sheet), book, xml, job).write();
            zip.closeEntry();
            written.add(sheet.part());
            for (var table : sheet.tables()) {
                part(zip, xml, written, table.part(), table.root());
            }
            var relations = Parts.relations(sheet.part());
            if (!template.parts().containsKey(relations) && !sheet.tables().isEmpty()) {
                part(zip, xml, written, relations, sheet.relations());
            }
        }
    }

    private void charts(Book book, ZipOutputStream zip, XmlOut xml, Set<String> written) throws IOException {
        for (var part : new ArrayList<>(template.parts().entrySet())) {
            var name = part.getKey();
            if (name.startsWith("xl/charts/chart") && name.endsWith(".xml")) {
                var root = XmlReading.of(part.getValue());
                new ChartValues(book).refresh(root);
                part(zip, xml, written, name, root);
            } else if (name.startsWith("xl/pivotCache/pivotCacheDefinition") && name.endsWith(".xml")) {
                part(zip, xml, written, name, XmlReading.of(part.getValue()).set("refreshOnLoad", "1"));
            }
        }
    }

    private void properties(Content content, ZipOutputStream zip, XmlOut xml, Set<String> written) throws IOException {
        var core = template.parts().get("docProps/core.xml");
        if (core != null) {
            var root = XmlReading.of(core);
            var at = content.at().truncatedTo(ChronoUnit.SECONDS).toString();
            var values = new HashMap<>(
                    Map.of("title", content.title(), "creator", content.maker(), "lastModifiedBy", content.maker()));
            values.put("created", at);
            values.put("modified", at);
            values.forEach((name, value) ->
                    root.child(name).ifPresent(e -> e.setText(dev.merlon.engine.report.view.SafeText.visible(value))));
            part(zip, xml, written, "docProps/core.xml", root);
        }
        var app = template.parts().get("docProps/app.xml");
        if (app != null) {
            var root = XmlReading.of(app);
            root.child("Application").ifPresent(e -> e.setText("Merlon"));
            root.removeAll("HeadingPairs");
            root.removeAll("TitlesOfParts");
            root.removeAll("AppVersion");
            part(zip, xml, written, "docProps/app.xml", root);
        }
    }

    /// What is only known when all sheets are written.
    private void finish(Book book, ZipOutputStream zip, XmlOut xml, Set<String> written) throws IOException {
        template.declare("xl/sharedStrings.xml", SHEETS + "sharedStrings+xml", "/sharedStrings");
        template.declare("xl/styles.xml", SHEETS + "styles+xml", "/styles");
        template.types().children("Override").stream()
                .filter(o -> LEFT_OUT.contains(o.text("PartName").substring(1)))
                .forEach(template.types()::remove);
        template.bookRelations().children("Relationship").stream()
                .filter(r -> r.text("Type").endsWith("/calcChain"))
                .forEach(template.bookRelations()::remove);
        recalculation(book);
        Parts.begin(zip, "xl/sharedStrings.xml");
        template.strings().writeTo(xml);
        zip.closeEntry();
        written.add("xl/sharedStrings.xml");
        part(zip, xml, written, "xl/styles.xml", template.styles().root());
        part(zip, xml, written, template.bookPart(), template.book());
        part(zip, xml, written, Parts.relations(template.bookPart()), template.bookRelations());
        var packageRelations = template.tree("_rels/.rels");
        packageRelations.children("Relationship").stream()
                .filter(r -> r.text("Type").endsWith("/thumbnail"))
                .forEach(packageRelations::remove);
        part(zip, xml, written, "_rels/.rels", packageRelations);
        part(zip, xml, written, "[Content_Types].xml", template.types());
    }

    /// Only where a formula says something that is not worked out here, Excel has to do it when it opens the book.
    private void recalculation(Book book) {
        var calculation = template.book().child("calcPr").orElseGet(() -> {
            var element = new Element("calcPr");
            template.book()
                    .addBefore(
                            Set.of(
                                    "oleSize",
                                    "customWorkbookViews",
                                    "pivotCaches",
                                    "fileRecoveryPr",
                                    "webPublishObjects",
                                    "extLst"),
                            element);
            return element;
        });
        if (book.calculation().complete()) {
            calculation.unset("fullCalcOnLoad");
        } else {
            calculation.set("fullCalcOnLoad", "1");
        }
    }

    private static void part(ZipOutputStream zip, XmlOut xml, Set<String> written, String name, Element root)
            throws IOException {
        Parts.begin(zip, name);
        xml.part(root);
        zip.closeEntry();
        written.add(name);
    }
}
