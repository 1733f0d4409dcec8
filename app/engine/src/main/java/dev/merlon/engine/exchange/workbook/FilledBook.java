package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A workbook that people filled in, as it was read: the open cells of every row that Merlon wrote or somebody
/// added. [ReadBack] says what it would change.
public final class FilledBook {

    private final String file;
    private final BookMeta meta;
    private final List<ReadRow> rows;
    private final List<CellLine> remarks;

    private FilledBook(String file, BookMeta meta, List<ReadRow> rows, List<CellLine> remarks) {
        this.file = file;
        this.meta = meta;
        this.rows = List.copyOf(rows);
        this.remarks = List.copyOf(remarks);
    }

    /// @param now  the workspace that it was written from
    /// @throws WorkbenchException codes `WORKBOOK-READ`, `WORKBOOK-SIZE`, `WORKBOOK-FOREIGN` where Merlon did not
    ///     write it, `WORKBOOK-OTHER` where it is from another workspace, `WORKBOOK-NEWER`
    public static FilledBook read(Path path, Snapshot now, Job job) throws WorkbenchException {
        var file = String.valueOf(path.getFileName());
        var meta = new BookMeta.Reading();
        var remarks = new ArrayList<CellLine>();
        var reading = new BookRows[1];
        BookReader.read(
                path,
                meta,
                () -> {
                    meta.meta().check(now, file);
                    reading[0] = new BookRows(new LockedCells(now, meta.meta(), remarks), remarks);
                    return reading[0];
                },
                job);
        var rows = reading[0].rows();
        if (!meta.meta().known() && reading[0].found() == 0) {
            throw new WorkbenchException(
                    "WORKBOOK-FOREIGN", "Merlon did not write it: no table has the hidden column Row id", file, null);
        }
        return new FilledBook(file, meta.meta(), rows, remarks);
    }

    /// Its name.
    public String file() {
        return file;
    }

    /// The workspace that it was written from, as it was then; see [BookMeta#then].
    Snapshot then(Snapshot now) {
        return meta.then(now);
    }

    List<ReadRow> rows() {
        return rows;
    }

    /// What was passed over or refused already when it was read.
    List<CellLine> remarks() {
        return remarks;
    }
}
