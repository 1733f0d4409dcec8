package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.framework.Compliance;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.WorkspaceFrameworks;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.compliance.ComplianceJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Prints frameworks, and how far they are met.
record FrameworkRows(Context context, CommandLine line) {

    /// @param workspace  null for the library's own
    void list(@Nullable Path workspace, boolean json) throws WorkbenchException, IOException {
        if (workspace == null) {
            print(context.workbench().get().library().frameworks().all(), List.of(), json);
            return;
        }
        try (var open = new Workspaces(context).open(workspace)) {
            var snapshot = open.snapshot();
            print(WorkspaceFrameworks.of(snapshot), snapshot.state().frameworkUses(), json);
        }
    }

    private void print(List<Framework> frameworks, List<FrameworkUse> uses, boolean json) throws IOException {
        if (json) {
            write(out -> ComplianceJson.list(out, frameworks, uses));
            return;
        }
        var rows = new Rows();
        for (var framework : frameworks) {
            var use = uses.stream()
                    .filter(u -> u.framework().equals(framework.id()))
                    .findFirst();
            rows.add(
                    framework.id(),
                    framework.version(),
                    framework.requirements().size(),
                    use.map(u -> u.level().isEmpty() ? "used" : "used, " + u.level())
                            .orElse("-"),
                    framework.name(),
                    framework.provenance().contains());
        }
        rows.print(context.terminal());
    }

    /// @param ids    none for those that the workspace answers to
    /// @param level  null for the one that the workspace aims at
    void coverage(Path workspace, List<String> ids, @Nullable String level, boolean json)
            throws WorkbenchException, IOException {
        try (var open = new Workspaces(context).open(workspace)) {
            var coverages = coverages(open.snapshot(), ids, level);
            if (json) {
                write(out -> ComplianceJson.coverage(out, coverages));
            } else if (ids.size() == 1) {
                requirements(coverages.getFirst()).print(context.terminal());
            } else {
                summary(coverages).print(context.terminal());
            }
        }
    }

    private List<FrameworkCoverage> coverages(Snapshot snapshot, List<String> ids, @Nullable String level) {
        var compliance = Compliance.of(snapshot);
        if (ids.isEmpty()) {
            return compliance.used();
        }
        var coverages = new ArrayList<FrameworkCoverage>();
        for (var id : ids) {
            var framework = framework(snapshot, id, line);
            coverages.add(compliance.coverage(framework, level(snapshot, framework, level)));
        }
        return coverages;
    }

    private String level(Snapshot snapshot, Framework framework, @Nullable String level) {
        if (level == null) {
            return snapshot.state().frameworkUses().stream()
                    .filter(u -> u.framework().equals(framework.id()))
                    .map(FrameworkUse::level)
                    .findFirst()
                    .orElse("");
        }
        require(framework, level, line);
        return level;
    }

    private static Rows summary(List<FrameworkCoverage> coverages) {
        var rows = new Rows();
        for (var coverage : coverages) {
            rows.add(
                    coverage.framework().id(),
                    coverage.title(),
                    coverage.count(RequirementStatus.MET) + " met",
                    coverage.count(RequirementStatus.PARTLY_MET) + " partly met",
                    coverage.count(RequirementStatus.NOT_MET) + " not met",
                    coverage.count(RequirementStatus.NOT_ASSESSED) + " not assessed",
                    coverage.count(RequirementStatus.NOT_APPLICABLE) + " not applicable",
                    coverage.percentMet() + " %");
        }
        return rows;
    }

    private static Rows requirements(FrameworkCoverage coverage) {
        var rows = new Rows();
        coverage.requirements()
                .forEach(r -> rows.add(
                        r.requirement().id(), r.status().word(), r.requirement().label(), r.reason()));
        return rows;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void write(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        context.terminal().document(bytes.toString(StandardCharsets.US_ASCII));
    }

    /// @throws ParameterException where the workspace knows none such
    static Framework framework(Snapshot snapshot, String id, CommandLine line) {
        return WorkspaceFrameworks.find(snapshot, id)
                .orElseThrow(() -> new ParameterException(
                        line, "no framework is called " + id + "; merlon frameworks list names them"));
    }

    /// @throws ParameterException where the framework has no such level
    static void require(Framework framework, String level, CommandLine line) {
        if (!level.isEmpty() && framework.level(level).isEmpty()) {
            throw new ParameterException(line, framework.id() + " has no level " + level);
        }
    }
}
