package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.framework.Compliance;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.WorkspaceFrameworks;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.RequirementStatus;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon frameworks`.
@Command(
        name = "frameworks",
        description = "Standards and laws by number: which there are, and how far a workspace meets them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class FrameworksCommand {

    static final String WORKSPACE = "The workspace's folder.";

    private final Context context;

    @Spec
    private CommandSpec spec;

    private FrameworksCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new FrameworksCommand(context))
                .addSubcommand(new FrameworksUseCommand(context))
                .addSubcommand(new FrameworksImportCommand(context));
    }

    @Command(
            name = "list",
            description = "List the frameworks: id, version, requirements, level, name, what is listed of it.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", description = "With what was imported there.")
                    @Nullable Path workspace,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws Exception {
        if (workspace == null) {
            print(context.workbench().get().library().frameworks().all(), List.of(), json);
        } else {
            try (var open = new Workspaces(context).open(workspace)) {
                var snapshot = open.snapshot();
                print(WorkspaceFrameworks.of(snapshot), snapshot.state().frameworkUses(), json);
            }
        }
        return ExitCode.DONE.number();
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
                    use.map(u -> u.level().isEmpty() ? "used" : "used, " + u.level()).orElse("-"),
                    framework.name(),
                    framework.provenance().contains());
        }
        rows.print(context.terminal());
    }

    @Command(
            name = "coverage",
            description = {
                "Say how far frameworks are met: met, partly met, not met, not assessed, not applicable, per cent met.",
                "With one FRAMEWORK, each of its requirements with its status and why."
            },
            mixinStandardHelpOptions = true)
    int coverage(
            @Parameters(
                            paramLabel = "FRAMEWORK",
                            arity = "0..*",
                            description = "Its id; those that the workspace answers to where none is named.")
                    @Nullable List<String> ids,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = WORKSPACE) Path workspace,
            @Option(
                            names = "--level",
                            paramLabel = "LEVEL",
                            description = "Of the named frameworks; else the level that the workspace aims at.")
                    @Nullable String level,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            var coverages = coverages(open.snapshot(), ids == null ? List.of() : ids, level);
            if (json) {
                write(out -> ComplianceJson.coverage(out, coverages));
            } else if (ids != null && ids.size() == 1) {
                requirements(coverages.getFirst()).print(context.terminal());
            } else {
                summary(coverages).print(context.terminal());
            }
        }
        return ExitCode.DONE.number();
    }

    private List<FrameworkCoverage> coverages(Snapshot snapshot, List<String> ids, @Nullable String level) {
        var compliance = Compliance.of(snapshot);
        if (ids.isEmpty()) {
            return compliance.used();
        }
        var coverages = new ArrayList<FrameworkCoverage>();
        for (var id : ids) {
            var framework = framework(snapshot, id, spec.commandLine());
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
        require(framework, level, spec.commandLine());
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
                .forEach(r -> rows.add(r.requirement().id(), r.status().word(), r.requirement().label(), r.reason()));
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
