package dev.merlon.desktop.screen.reports;

import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;

/// What can be done with reports.
public interface ReportsActions {

    /// Asks where to, writes the report there and remembers it.
    void export(ReportFormat format);

    /// Draws the page of what is previewed, 0 for the first.
    void draw(Preview.Pages pages, int page);

    /// Stops an export that is under way; nothing is left half written.
    void cancel();

    /// Opens a report that was exported before, or says that it is no longer there.
    void open(Exported report);

    /// Goes where workbooks that somebody filled in are read back.
    ///
    /// @param files  to begin with
    void readBack(List<Path> files);

    /// Asks for contracts, where there is nothing to report on yet.
    void importContracts();
}
