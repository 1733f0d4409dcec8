package dev.merlon.engine.report;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.plan.Form;
import dev.merlon.engine.report.plan.Plan;
import dev.merlon.engine.report.plan.PlanFile;
import dev.merlon.engine.report.plan.PlannedReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report that an organisation put together: `<folder>/<id>/report.yaml`, or named by its file.
public final class OwnPlan {

    private static final int MOST_BYTES = 1 << 20;

    private final Plan plan;

    private OwnPlan(Plan plan) {
        this.plan = plan;
    }

    /// @param name     an id, or a path that ends in `.yaml`
    /// @param folders  where to look for the id, the first goes first
    /// @throws WorkbenchException where the file is no plan, with the line
    public static Optional<OwnPlan> find(String name, List<Path> folders) throws WorkbenchException {
        var file = name.endsWith(".yaml") ? Optional.of(Path.of(name)) : OwnTemplate.find(name, folders, Plan.FILE);
        return file.isEmpty() ? Optional.empty() : Optional.of(new OwnPlan(read(file.get())));
    }

    private static Plan read(Path file) throws WorkbenchException {
        var name = file.toString().replace('\\', '/');
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkbenchException("PLAN-SIZE", "is larger than a megabyte", name, null);
            }
            return PlanFile.read(Files.readString(file, StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new WorkbenchException("PLAN-MISSING", "cannot be read: " + e.getMessage(), name, e);
        }
    }

    /// What it can be written as, the first where nobody says: `.pdf`.
    public List<String> endings() {
        return plan.forms().stream().map(Form::ending).toList();
    }

    /// Writes it to a file that is complete or untouched.
    ///
    /// @param ending  one of [#endings]
    /// @return what to tell whoever has it written; mostly nothing
    /// @throws WorkbenchException where the file cannot be written
    public List<String> write(String ending, Snapshot snapshot, Path out, Job job) throws WorkbenchException {
        var form = plan.forms().stream()
                .filter(f -> f.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + ending));
        var notes = new ArrayList<String>();
        new WholeFile(out)
                .write(stream -> notes.addAll(new PlannedReport(plan, form).render(snapshot, null, stream, job)));
        job.progress("wrote " + out.getFileName(), 1);
        return notes;
    }
}
