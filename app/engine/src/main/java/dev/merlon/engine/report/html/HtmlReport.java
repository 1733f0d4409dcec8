package dev.merlon.engine.report.html;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import java.io.*;
public final class HtmlReport implements Renderer {
    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException { }
}
