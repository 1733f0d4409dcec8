package dev.merlon.engine.report.word;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.document.Document;
import dev.merlon.engine.report.document.Imprint;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes documents as .docx (ISO/IEC 29500): real headings, tables whose head is repeated, a table of contents and
/// page numbers as fields, links inside. The same document gives the same bytes.
public final class WordWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private WordWriter() {}

    /// @param out  left open
    /// @throws IOException where the stream fails
    public static void write(Document document, OutputStream out, Job job) throws IOException {
        var body = new WordBody(document, job);
        var xml = body.xml();
        try (var zip = new Zip(out)) {
            zip.add("[Content_Types].xml", contentTypes());
            zip.add("_rels/.rels", packageRelations());
            zip.add("docProps/core.xml", properties(document.imprint()));
            zip.add("word/document.xml", xml);
            zip.add("word/_rels/document.xml.rels", relations(body.pictures().size()));
            zip.add("word/styles.xml", WordStyles.xml());
            zip.add("word/settings.xml", settings());
            zip.add("word/header1.xml", header(document.imprint()));
            zip.add("word/footer1.xml", footer(document.imprint()));
            for (var i = 0; i < body.pictures().size(); i++) {
                zip.add(
                        "word/media/image" + (i + 1) + ".png",
                        body.pictures().get(i).png());
            }
        }
    }

    private static final class Zip implements AutoCloseable {

        private static final FileTime TIME =
                FileTime.from(java.time.Instant.parse("1980-01-01T00:00:00Z").truncatedTo(ChronoUnit.SECONDS));

        private final ZipOutputStream zip;

        Zip(OutputStream out) {
            zip = new ZipOutputStream(
                    new FilterOutputStream(out) {
                        @Override
                        public void write(byte[] bytes, int from, int count) throws IOException {
                            out.write(bytes, from, count);
                        }

                        @Override
                        public void close() throws IOException {
                            flush();
                        }
                    },
                    StandardCharsets.UTF_8);
        }

        void add(String name, String xml) throws IOException {
            add(name, (XML + xml).getBytes(StandardCharsets.UTF_8));
        }

        void add(String name, byte[] bytes) throws IOException {
            var entry = new ZipEntry(name);
            entry.setLastModifiedTime(TIME);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static String contentTypes() {
        var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + override("/word/document.xml", word + "document.main+xml")
                + override("/word/styles.xml", word + "styles+xml")
                + override("/word/settings.xml", word + "settings+xml")
                + override("/word/header1.xml", word + "header+xml")
                + override("/word/footer1.xml", word + "footer+xml")
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String packageRelations() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation("rId1", RELATIONSHIPS + "officeDocument", "word/document.xml")
                + relation(
                        "rId2",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml")
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(int pictures) {
        var all = new StringBuilder(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
                .append(relation("rStyles", RELATIONSHIPS + "styles", "styles.xml"))
                .append(relation("rSettings", RELATIONSHIPS + "settings", "settings.xml"))
                .append(relation("rHeader", RELATIONSHIPS + "header", "header1.xml"))
                .append(relation("rFooter", RELATIONSHIPS + "footer", "footer1.xml"));
        for (var i = 1; i <= pictures; i++) {
            all.append(relation("rImage" + i, RELATIONSHIPS + "image", "media/image" + i + ".png"));
        }
        return all.append("</Relationships>").toString();
    }

    private static String properties(Imprint imprint) {
        var at = imprint.at().truncatedTo(ChronoUnit.SECONDS);
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + WordXml.escaped(imprint.title() + ": " + imprint.workspace()) + "</dc:title>"
                + "<dc:creator>" + WordXml.escaped(imprint.tool()) + "</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + at + "</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + at + "</dcterms:modified>"
                + "</cp:coreProperties>";
    }

    private static String settings() {
        return "<w:settings " + NAMESPACES + "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private static String header(Imprint imprint) {
        return new WordXml()
                .add("<w:hdr " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>")
                .run("", imprint.workspace())
                .add("<w:r><w:tab/></w:r>")
                .run("", imprint.title() + ", " + imprint.moment())
                .add("</w:p></w:hdr>")
                .toString();
    }

    private static String footer(Imprint imprint) {
        return new WordXml()
                .add("<w:ftr " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
                .run(
                        "",
                        imprint.tool() + ". What a contract shows is declared, not proven."
                                + (imprint.mark().isEmpty() ? "" : "  " + imprint.mark()))
                .add("<w:r><w:tab/></w:r>")
                .run("", "Page ")
                .field("PAGE", "1")
                .run("", " of ")
                .field("NUMPAGES", "1")
                .add("</w:p></w:ftr>")
                .toString();
    }
}
