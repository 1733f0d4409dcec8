package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.job.Job;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// One sheet of the workbook: POI shapes it, we stream its cells.
public interface Sheet {

    /// At most 31 characters, unique in the workbook.
    String name();

    /// Columns, panes, tables, print set-up, charts: everything but cells.
    void shape(XSSFSheet sheet);

    void write(SheetOut out, Job job) throws IOException;
}
