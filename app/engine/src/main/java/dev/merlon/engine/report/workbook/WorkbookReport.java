package dev.merlon.engine.report.workbook;

import dev.merlon.engine.report.workbook.xlsx.Skeleton;
import dev.merlon.engine.report.workbook.xlsx.Assembly;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import java.io.IOException;
import java.io.OutputStream;

/// The workbook for auditors: every figure leads to the rows that it counts.
public final class WorkbookReport implements Renderer {

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("laying out the workbook", 0);
        var sheets = new Book(snapshot, SheetPlan.all()).sheets();
        var skeleton = Skeleton.of(sheets, snapshot);
        job.checkCancelled();
        new Assembly(sheets, job).write(skeleton, out);
    }
}
