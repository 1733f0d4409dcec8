package dev.merlon.engine.exchange.sheet;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the sheets of an `.xlsx` file as text, row by row and under limits: what unpacks to more than any
/// workbook of requirements is refused before a cell is looked at. Formulas give the value that was saved with
/// them.
public final class WorkbookReader {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 128L << 20;
    private static final int MOST_SHEETS = 50;

    private final String file;

    private WorkbookReader(String file) {
        this.file = file;
    }

    /// Sheets that have no cell are left out.
    ///
    /// @throws WorkbenchException codes `IMPORT-SIZE` and `IMPORT-WORKBOOK`
    public static List<Sheet> read(byte[] bytes, String file) throws WorkbenchException {
        var reader = new WorkbookReader(file);
        try {
            reader.measure(bytes);
            return reader.sheets(bytes);
        } catch (TooLargeException e) {
            throw new WorkbenchException("IMPORT-SIZE", "it has " + e.getMessage(), file, e);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            throw new WorkbenchException(
                    "IMPORT-WORKBOOK", "it cannot be read as an Excel workbook; save it as .xlsx again", file, e);
        }
    }

    /// Sizes in a zip's directory may lie: it is unpacked once to nowhere.
    private void measure(byte[] bytes) throws IOException {
        var piece = new byte[64 * 1024];
        var unpacked = 0L;
        var parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++parts > MOST_PARTS) {
                    throw new TooLargeException("more than " + MOST_PARTS + " parts");
                }
                for (var n = zip.read(piece); n >= 0; n = zip.read(piece)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) {
                        throw new TooLargeException("more than " + (MOST_UNPACKED >> 20) + " MiB in it");
                    }
                }
            }
        }
    }

    private List<Sheet> sheets(byte[] bytes)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var sheets = new ArrayList<Sheet>();
        try (var pack = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(pack);
            var strings = new ReadOnlySharedStringsTable(pack);
            var styles = reader.getStylesTable();
            var parts = reader.getSheetIterator();
            while (parts.hasNext()) {
                try (var in = parts.next()) {
                    if (sheets.size() >= MOST_SHEETS) {
                        throw new TooLargeException("more than " + MOST_SHEETS + " sheets");
                    }
                    var rows = new RowCollector();
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(styles, strings, rows, false));
                    parser.parse(new InputSource(in));
                    if (!rows.rows.isEmpty()) {
                        sheets.add(new Sheet(parts.getSheetName(), rows.rows));
                    }
                }
            }
        }
        return sheets;
    }

    /// Takes cells as the parser meets them. Gaps become empty rows and cells, so that numbers of rows stay true.
    private static final class RowCollector implements SheetContentsHandler {

        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            if (number >= Sheet.MOST_ROWS) {
                throw new TooLargeException("more than " + Sheet.MOST_ROWS + " rows");
            }
            while (rows.size() < number) {
                rows.add(List.of());
            }
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            rows.add(row);
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            var column = reference == null ? row.size() : new CellReference(reference).getCol();
            if (column >= Sheet.MOST_COLUMNS) {
                throw new TooLargeException("more than " + Sheet.MOST_COLUMNS + " columns");
            }
            while (row.size() < column) {
                row.add("");
            }
            var text = value == null ? "" : value;
            row.add(text.length() <= Sheet.LONGEST_CELL ? text : text.substring(0, Sheet.LONGEST_CELL));
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
