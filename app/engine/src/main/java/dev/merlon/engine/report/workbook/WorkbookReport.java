package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.workbook.xlsx.Assembly;
import dev.merlon.engine.report.workbook.xlsx.Skeleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/// The workbook for auditors: every figure leads to the rows that it counts.
public final class WorkbookReport implements Renderer {

    /// Most of the time of a first small workbook goes into loading POI.
    @Override
    public void prepare() throws IOException {
        Skeleton.of(List.of(), "", Instant.EPOCH);
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("laying out the workbook", 0);
        var sheets = new Book(snapshot, SheetPlan.all()).sheets();
        var skeleton = Skeleton.of(sheets, snapshot.state().name(), snapshot.at());
        job.checkCancelled();
        new Assembly(sheets, job).write(skeleton, out);
    }
}
