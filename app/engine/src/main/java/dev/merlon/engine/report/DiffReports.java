package dev.merlon.engine.report;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.diff.DiffJson;
import dev.merlon.engine.report.diff.DiffMarkdown;
import dev.merlon.engine.report.diff.DiffRenderer;
import dev.merlon.engine.report.diff.DiffSarif;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All reports on what changed between two contracts.
public final class DiffReports {

    private static final Map<ReportFormat, DiffRenderer> OFFERS = offers();

    private static Map<ReportFormat, DiffRenderer> offers() {
        var offers = new LinkedHashMap<ReportFormat, DiffRenderer>();
        offers.put(
                new ReportFormat(
                        "diff-json", "JSON", ".json", "Every difference, for scripts; its schema is published", true),
                new DiffJson());
        offers.put(
                new ReportFormat("diff-sarif", "SARIF", ".sarif", "What got weaker, for code scanning", true),
                new DiffSarif());
        offers.put(
                new ReportFormat("diff-md", "Markdown", ".md", "What changed, for a merge request", true),
                new DiffMarkdown());
        return offers;
    }

    public List<ReportFormat> formats() {
        return List.copyOf(OFFERS.keySet());
    }

    /// Writes to a temporary file beside `out` first, so that `out` is complete or untouched.
    ///
    /// @param format  one of [#formats()]
    /// @return what to tell whoever wrote it, such as how much a limit left out; mostly nothing
    public List<String> write(ReportFormat format, ContractDiff diff, Path out, Job job) throws WorkbenchException {
        var renderer = OFFERS.get(format);
        if (renderer == null) {
            throw new IllegalArgumentException("no such report: " + format.id());
        }
        var notes = new ArrayList<String>();
        job.checkCancelled();
        new WholeFile(out).write(stream -> notes.addAll(renderer.render(diff, stream, job)));
        job.progress("wrote " + out.getFileName(), 1);
        return notes;
    }
}
