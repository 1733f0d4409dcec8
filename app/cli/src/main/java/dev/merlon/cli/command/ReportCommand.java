package dev.merlon.cli.command;

import dev.merlon.cli.command.exchange.AttackersCommand;
import dev.merlon.cli.command.record.Scopes;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.Excerpt;
import dev.merlon.engine.report.OwnPlan;
import dev.merlon.engine.report.OwnTemplate;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon report`.
@Command(
        name = "report",
        description = "Write a report on a workspace, or check a workbook template.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    /// Of a workspace's own templates, inside its folder.
    private static final String TEMPLATES = "report-templates";

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TEMPLATE",
            arity = "0..1",
            description =
                    "summary, design-review, threat-model, dossier, workbook, control-matrix, soa, owasp-api-top10,"
                            + " html, json, sarif, csv, junit, md, oscal or attackers; or one of your own: its file (.xlsx or .yaml), or"
                            + " its id in a folder of templates.")
    private @Nullable String template;

    @Option(names = "--workspace", paramLabel = "W", description = "The workspace's folder.")
    private @Nullable Path workspace;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "pdf, docx, md or xlsx, where a report has several and the ending of FILE does not say which.")
    private @Nullable String form;

    @Option(
            names = "--scope",
            paramLabel = Scopes.FORMS,
            description = "The part of the workspace that it is about; all of it where this is left out.")
    private @Nullable String scope;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder of your own templates, each in a folder by its id: DIR/board/template.xlsx or"
                    + " DIR/board/report.yaml.")
    private @Nullable Path templates;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Write nothing; name each cell of the template FILE that says nothing to Merlon.")
    private @Nullable Path check;

    @Option(
            names = "--attacker",
            paramLabel = "ID",
            description = "Only what this attacker can bring about, rated as from it; with attackers and csv."
                    + " merlon attackers list names them.")
    private @Nullable String attacker;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (check != null) {
            return check(check);
        }
        var name = required(template, "TEMPLATE");
        var folder = required(workspace, "--workspace");
        var file = required(out, "--out");
        var forms = context.workbench().get().reports().forms(name);
        ReportFiles.requireFolder(file, spec.commandLine());
        if (attacker != null && !Reports.ofAttackers().contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "--attacker goes with " + String.join(" and ", Reports.ofAttackers()));
        }
        if (forms.isEmpty()) {
            own(name, folder, file);
        } else {
            var ending = ending(name, forms.stream().map(ReportFormat::ending).toList(), file);
            builtIn(
                    forms.stream()
                            .filter(f -> f.ending().equals(ending))
                            .findFirst()
                            .orElseThrow(),
                    folder,
                    file);
        }
        context.terminal().message("Wrote " + file);
        return ExitCode.DONE.number();
    }

    /// The ending of the form that is asked for: by `--format`, else by the file's name.
    private String ending(String name, List<String> endings, Path file) {
        var wanted = form == null ? file.toString().toLowerCase(Locale.ROOT) : "." + form.toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(wanted::endsWith)
                .findFirst()
                .or(() -> Optional.of(endings.getFirst()).filter(_ -> form == null && endings.size() == 1))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), name + " is written as " + String.join(" ", endings)));
    }

    private Snapshot within(Snapshot snapshot) {
        return scope == null
                ? snapshot
                : Excerpt.of(
                                snapshot,
                                Scopes.of(List.of(scope), snapshot, spec.commandLine())
                                        .getFirst())
                        .orElseThrow(
                                () -> new ParameterException(spec.commandLine(), "no endpoint lies within " + scope));
    }

    private <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), "Missing: " + name);
        }
        return value;
    }

    private int check(Path file) throws WorkbenchException {
        var unknown = new OwnTemplate(file).check(context.workbench().get().library());
        unknown.forEach(p -> context.terminal().result(p.line()));
        if (unknown.isEmpty()) {
            context.terminal().message("All that " + file + " names is known.");
        }
        return (unknown.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT).number();
    }

    private void builtIn(ReportFormat format, Path folder, Path file) throws WorkbenchException {
        var reports = context.workbench().get().reports();
        reports.prepare(format);
        try (var open = new Workspaces(context).open(folder)) {
            if (attacker != null) {
                var id = AttackersCommand.known(attacker, open.snapshot().library(), spec.commandLine());
                reports.writeSeenBy(
                        id, format, open.snapshot(), file, context.terminal().progress());
                return;
            }
            reports.write(
                            format,
                            within(open.snapshot()),
                            null,
                            file,
                            context.terminal().progress())
                    .forEach(context.terminal()::message);
        }
    }

    private void own(String name, Path folder, Path file) throws WorkbenchException {
        var folders = new ArrayList<Path>();
        if (templates != null) {
            folders.add(templates);
        }
        folders.add(folder.resolve(TEMPLATES));
        var plan = OwnPlan.find(name, folders);
        var workbook = OwnTemplate.find(name, folders);
        if (plan.isPresent() && (workbook.isEmpty() || !file.toString().endsWith(".xlsx"))) {
            planned(plan.get(), name, folder, file);
            return;
        }
        var own = workbook.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "no report is called " + name + "; there are " + names() + ", and templates of your own in "
                        + folders.stream().map(Path::toString).collect(Collectors.joining(", "))));
        try (var open = new Workspaces(context).open(folder)) {
            var unknown =
                    own.fill(within(open.snapshot()), file, context.terminal().progress());
            context.terminal().remarks(unknown);
        }
    }

    private void planned(OwnPlan plan, String name, Path folder, Path file) throws WorkbenchException {
        var ending = ending(name, plan.endings(), file);
        try (var open = new Workspaces(context).open(folder)) {
            plan.write(ending, within(open.snapshot()), file, context.terminal().progress())
                    .forEach(context.terminal()::message);
        }
    }

    private String names() {
        List<ReportFormat> formats = context.workbench().get().reports().formats();
        return formats.stream().map(ReportFormat::id).distinct().collect(Collectors.joining(", "));
    }
}
