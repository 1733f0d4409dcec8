package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.workbook.part.Area;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a workbook's cells with their types, row by row and under limits: never more than one row is kept here.
final class BookReader {

    private static final long MOST_BYTES = 200L << 20;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final long MOST_SHARED = 256L << 20;
    private static final int MOST_PARTS = 5_000;
    private static final int MOST_SHEETS = 255;
    private static final int MOST_CELLS = 40_000_000;

    /// Days between 1900-01-00 and 1904-01-01, from which some workbooks count.
    private static final int DAYS_TO_1904 = 1_462;

    private final Job job;
    private int cells;

    private BookReader(Job job) {
        this.job = job;
    }

    /// Gives the visitor for the second time through, when the first one has seen all that it wants.
    interface Next {

        BookVisitor visitor() throws WorkbenchException;
    }

    /// Goes through the workbook twice: what it says of itself may stand on its last sheet.
    ///
    /// @throws WorkbenchException codes `WORKBOOK-SIZE` and `WORKBOOK-READ`, and what `next` throws
    static void read(Path path, BookVisitor first, Next next, Job job) throws WorkbenchException {
        var file = String.valueOf(path.getFileName());
        var reader = new BookReader(job);
        try {
            reader.measure(path);
            reader.sheets(path, first, next);
        } catch (TooLargeException e) {
            throw new WorkbenchException("WORKBOOK-SIZE", "it has " + e.getMessage(), file, e);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            throw new WorkbenchException(
                    "WORKBOOK-READ", "it cannot be read as an Excel workbook; save it as .xlsx again", file, e);
        }
    }

    /// Sizes in a zip's directory may lie: it is unpacked once to nowhere.
    private void measure(Path path) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new TooLargeException("more than " + (MOST_BYTES >> 20) + " MiB");
        }
        var piece = new byte[64 * 1024];
        var unpacked = 0L;
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new TooLargeException("more than " + MOST_PARTS + " parts");
            }
            for (var entry : java.util.Collections.list(zip.entries())) {
                job.checkCancelled();
                var most = entry.getName().endsWith("sharedStrings.xml") ? MOST_SHARED : MOST_UNPACKED;
                var ofPart = 0L;
                try (var in = zip.getInputStream(entry)) {
                    for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
                        unpacked += n;
                        ofPart += n;
                        if (unpacked > MOST_UNPACKED || ofPart > most) {
                            throw new TooLargeException("more than " + (most >> 20) + " MiB in it");
                        }
                    }
                }
            }
        }
    }

    private void sheets(Path path, BookVisitor first, Next next)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, WorkbenchException {
        try (var pack = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(pack);
            var strings = new ReadOnlySharedStringsTable(pack, false);
            var dates = dates(reader);
            through(reader, new Cells(first, strings, dates));
            through(reader, new Cells(next.visitor(), strings, dates));
        }
    }

    private record Cells(BookVisitor visitor, ReadOnlySharedStringsTable strings, SheetParser.Dates dates) {}

    private void through(XSSFReader reader, Cells sheets)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        for (var number = 1; parts.hasNext(); number++) {
            if (number > MOST_SHEETS) {
                throw new TooLargeException("more than " + MOST_SHEETS + " sheets");
            }
            try (var in = parts.next()) {
                if (sheets.visitor().sheet(parts.getSheetName(), tables(parts.getSheetPart()))) {
                    job.progress("reading sheet " + parts.getSheetName(), -1);
                    parse(in, new SheetParser(sheets.visitor(), sheets.strings(), sheets.dates(), this::count));
                }
            }
        }
    }

    private void count() {
        if (++cells > MOST_CELLS) {
            throw new TooLargeException("more than " + MOST_CELLS + " cells");
        }
        if (cells % 10_000 == 0) {
            job.checkCancelled();
        }
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }

    private static SheetParser.Dates dates(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var styles = reader.getStylesTable();
        var offset = new int[1];
        try (var in = reader.getWorkbookData()) {
            parse(in, new DefaultHandler() {
                @Override
                public void startElement(
                        @Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
                    var flag = attributes.getValue("date1904");
                    if (name.equals("workbookPr") && flag != null && (flag.equals("1") || flag.equals("true"))) {
                        offset[0] = DAYS_TO_1904;
                    }
                }
            });
        }
        return new StyleDates(styles, offset[0], new HashMap<>());
    }

    private record StyleDates(StylesTable styles, int offset, Map<Integer, Boolean> known)
            implements SheetParser.Dates {

        @Override
        public boolean shows(int style) {
            return known.computeIfAbsent(style, s -> {
                if (s < 0 || s >= styles.getNumCellStyles()) {
                    return false;
                }
                var look = styles.getStyleAt(s);
                return DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString());
            });
        }
    }

    private static List<BookTable> tables(PackagePart sheet)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var tables = new ArrayList<BookTable>();
        for (var relation : sheet.getRelationshipsByType(XSSFRelation.TABLE.getRelation())) {
            try (var in = sheet.getRelatedPart(relation).getInputStream()) {
                parse(in, new DefaultHandler() {
                    @Override
                    public void startElement(
                            @Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
                        if (name.equals("table")) {
                            table(attributes, tables);
                        }
                    }
                });
            }
        }
        return tables;
    }

    private static void table(Attributes attributes, List<BookTable> into) {
        var name = attributes.getValue("displayName") == null
                ? attributes.getValue("name")
                : attributes.getValue("displayName");
        var area = attributes.getValue("ref");
        if (name != null && area != null) {
            var totals = "1".equals(attributes.getValue("totalsRowCount")) ? 1 : 0;
            Area.of(area).ifPresent(a -> into.add(new BookTable(name, a, totals)));
        }
    }

    /// Leaves the parser, which lets nothing checked through.
    private static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String what) {
            super(what);
        }
    }
}
