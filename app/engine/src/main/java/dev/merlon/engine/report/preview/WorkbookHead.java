package dev.merlon.engine.report.preview;

import dev.merlon.engine.report.Preview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/// The beginning of each sheet of a workbook. Sheets are streamed and left where their beginning ends, so that
/// a workbook of a hundred thousand rows is looked into as fast as a small one.
public final class WorkbookHead {

    private WorkbookHead() {}

    public static Preview.Sheets read(Path file) throws IOException {
        var sheets = new ArrayList<Preview.Sheet>();
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(workbook);
            reader.setUseReadOnlySharedStringsTable(true);
            var texts = reader.getSharedStringsTable();
            var faces = new Faces(reader.getStylesTable());
            var each = reader.getSheetIterator();
            while (each.hasNext()) {
                try (var part = each.next()) {
                    var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
                    sheets.add(new SheetHead(xml, texts, faces).read(each.getSheetName()));
                }
            }
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException("the workbook cannot be read back: " + e.getMessage(), e);
        }
        return new Preview.Sheets(sheets, Files.size(file));
    }
}
