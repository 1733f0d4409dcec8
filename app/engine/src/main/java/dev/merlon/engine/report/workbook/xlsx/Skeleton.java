package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.view.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The workbook without its cells: styles, sheets, tables, charts, print set-up and properties, as POI makes them.
public final class Skeleton {

    private Skeleton() {}

    /// @return an .xlsx file whose sheets have no rows yet
    public static byte[] of(List<Sheet> sheets, String workspace, Instant at) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Palette.define(workbook);
            sheets.forEach(s -> s.shape(workbook.createSheet(s.name())));
            properties(workbook, workspace, at);
            var bytes = new ByteArrayOutputStream(1 << 16);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void properties(XSSFWorkbook workbook, String workspace, Instant at) {
        var made = Optional.of(Date.from(at));
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(SafeText.visible(workspace) + ", API security posture");
        core.setSubjectProperty("API security posture");
        core.setCreator(Tool.MERLON.name());
        core.setKeywords("API security, posture, audit");
        core.setCreated(made);
        core.setModified(made);
        core.setLastModifiedByUser(Tool.MERLON.name());
        var extended = workbook.getProperties().getExtendedProperties().getUnderlyingProperties();
        extended.setApplication(Tool.MERLON.name());
    }
}
