package dev.merlon.engine.report.plan;

import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A planned report in one of its forms.
public record PlannedReport(Plan plan, Form form) implements Renderer {

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        render(snapshot, null, out, job);
    }

    @Override
    public List<String> render(Snapshot snapshot, @Nullable GateVerdict gate, OutputStream out, Job job)
            throws IOException {
        var made = plan.of(snapshot, job);
        form.write(made.document(), out, job);
        return made.notes();
    }
}
