package dev.merlon.engine.report.workbook.design;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.WordLists;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Designs the workbooks in report-templates, by POI. What it writes are plain .xlsx files, which anybody can
/// open and redesign in Excel; `BuiltInTemplatesTest` says when they no longer are what this writes. Run it
/// with the folder report-templates as its argument.
public final class BuiltInTemplates {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final AuditContent content =
            AuditContent.described(new Library(new FactCatalogue(List.of()), List.of(), List.of(), List.of()));

    /// By folder.
    public Map<String, byte[]> all() throws IOException {
        var all = new TreeMap<String, byte[]>();
        all.put("workbook", workbook());
        all.put("summary", summary());
        all.put("control-matrix", controlMatrix());
        all.put("soa", soa());
        all.put("owasp-api-top10", topTen());
        return all;
    }

    static void main(String[] arguments) throws IOException {
        for (var template : new BuiltInTemplates().all().entrySet()) {
            var folder = Path.of(arguments[0], template.getKey());
            Files.createDirectories(folder);
            Files.write(folder.resolve("template.xlsx"), template.getValue());
        }
    }

    private byte[] workbook() throws IOException {
        return made("Full audit workbook", (book, looks) -> {
            var pages = new Pages(book, looks);
            pages.cover("API security posture", true);
            pages.contents();
            pages.readMe();
            new Dashboard(book, looks).design();
            data(
                    book,
                    looks,
                    TableDesign.SCOPE_APIS,
                    TableDesign.ENDPOINTS,
                    TableDesign.OUTCOMES,
                    TableDesign.CONTROLS,
                    TableDesign.CONTROL_STATUS,
                    TableDesign.FRAMEWORK_COVERAGE,
                    TableDesign.SOA,
                    TableDesign.TOP_TEN,
                    TableDesign.THREATS,
                    TableDesign.TESTS,
                    TableDesign.TEST_SAMPLES,
                    TableDesign.FINDINGS,
                    TableDesign.AUDIT_FINDINGS,
                    TableDesign.POAM,
                    TableDesign.EXCEPTIONS,
                    TableDesign.EVIDENCE,
                    TableDesign.TOOLS,
                    TableDesign.RULES,
                    TableDesign.CHANGE_LOG);
            pages.hidden(WordLists.names());
        });
    }

    private byte[] summary() throws IOException {
        return made("Executive summary", (book, looks) -> {
            new Summary(book, looks).design();
        });
    }

    private byte[] controlMatrix() throws IOException {
        return made("Control matrix", (book, looks) -> {
            var pages = new Pages(book, looks);
            pages.cover("Control matrix for a design review", false);
            pages.contents();
            data(
                    book,
                    looks,
                    TableDesign.CONTROL_MATRIX,
                    TableDesign.ENDPOINTS,
                    TableDesign.CONTROLS,
                    TableDesign.CONTROL_STATUS);
            pages.hidden(WordLists.names());
        });
    }

    private byte[] soa() throws IOException {
        return made("Statement of applicability", (book, looks) -> {
            var pages = new Pages(book, looks);
            pages.cover("Statement of applicability", true);
            pages.contents();
            data(book, looks, TableDesign.SOA, TableDesign.CONTROLS, TableDesign.CONTROL_STATUS, TableDesign.EVIDENCE);
            pages.hidden(WordLists.names());
        });
    }

    private byte[] topTen() throws IOException {
        return made("OWASP API Top 10", (book, looks) -> {
            var pages = new Pages(book, looks);
            pages.cover("OWASP API Security Top 10, 2023", false);
            pages.contents();
            data(
                    book,
                    looks,
                    TableDesign.TOP_TEN,
                    TableDesign.SCOPE_APIS,
                    TableDesign.THREATS,
                    TableDesign.FINDINGS,
                    TableDesign.RULES);
            pages.hidden(WordLists.names());
        });
    }

    private void data(XSSFWorkbook book, Looks looks, TableDesign... designs) {
        for (var design : designs) {
            DataSheet.add(book, looks, design, content.described(design.name()).orElseThrow(), "Contents");
        }
    }

    @FunctionalInterface
    private interface Design {

        void draw(XSSFWorkbook book, Looks looks);
    }

    private static byte[] made(String title, Design design) throws IOException {
        try (var book = new XSSFWorkbook()) {
            design.draw(book, new Looks(book));
            var never = Optional.of(new Date(0));
            var core = book.getProperties().getCoreProperties();
            core.setTitle(title);
            core.setSubjectProperty("API security posture");
            core.setKeywords("API security, posture, audit");
            core.setCreator("Merlon");
            core.setLastModifiedByUser("Merlon");
            core.setCreated(never);
            core.setModified(never);
            book.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setApplication("Merlon");
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return steady(bytes.toByteArray());
        }
    }

    /// The same parts with the same time, so that the same design gives the same bytes.
    private static byte[] steady(byte[] zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(EPOCH);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
