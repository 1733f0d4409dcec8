package dev.merlon.engine.exchange.workspace;

import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.convert.WrittenModel;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.report.view.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workspace's threats as another tool's model, among the reports; whoever writes it is told what is lost.
public final class ModelReport implements Renderer {

    private final ModelFormat format;

    private ModelReport(ModelFormat format) {
        this.format = format;
    }

    /// The reports, with one more for each format that can be written.
    public static Reports among(Reports reports) {
        var all = reports;
        for (var format : ModelFormats.written()) {
            var preview = format.preview() ? " (preview)" : "";
            var offer = new ReportFormat(
                    format.id(),
                    format.title() + preview,
                    format.ending(),
                    "All threats with the diagrams, as a threat model for other tools",
                    true);
            all = all.with(offer, () -> new ModelReport(format));
        }
        return all;
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        out.write(written(snapshot, job).bytes());
    }

    @Override
    public List<String> render(Snapshot snapshot, @Nullable GateVerdict gate, OutputStream out, Job job)
            throws IOException {
        var written = written(snapshot, job);
        out.write(written.bytes());
        return written.losses().stream().map(Loss::sentence).toList();
    }

    private WrittenModel written(Snapshot snapshot, Job job) throws IOException {
        job.progress("writing " + format.title(), -1);
        try {
            return ModelFormats.write(WorkspaceModel.of(snapshot), format);
        } catch (WorkbenchException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
