package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.official.OfficialFile;
import dev.merlon.engine.exchange.sheet.ColumnMapping;
import dev.merlon.engine.exchange.sheet.Sheet;
import dev.merlon.engine.exchange.sheet.SheetImport;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon frameworks import`: official content into one workspace.
@Command(
        name = "import",
        description = {
            "Read official content that you have a licence for into the workspace: an OSCAL catalog or profile (JSON),",
            "ASVS (JSON, CSV), or any .xlsx or .csv through its columns. The text stays in the workspace."
        },
        mixinStandardHelpOptions = true)
final class FrameworksImportCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A .json, .xlsx or .csv file.")
    private Path file;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = FrameworksCommand.WORKSPACE)
    private Path workspace;

    @Option(
            names = "--as",
            paramLabel = "ID",
            required = true,
            description = "The framework that it belongs to, or the id of a new one.")
    private String id;

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of a new framework.")
    private String name = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "By what right you have it, for the record.")
    private String licence = "";

    @Option(names = "--sheet", paramLabel = "NAME", description = "Which sheet of a workbook; else the first.")
    private @Nullable String sheet;

    @Option(names = "--header", paramLabel = "ROW", description = "The row of the headings, from 1.")
    private @Nullable Integer header;

    @Option(
            names = "--column",
            paramLabel = "FIELD=COLUMN",
            description = "number, title, text, group, level or controls = a heading or a letter; may be repeated. "
                    + "Else the headings are understood.")
    private List<String> columns = List.of();

    @Option(names = "--dry-run", description = "Say what it would do, and keep nothing.")
    private boolean dryRun;

    FrameworksImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var official = OfficialFile.read(file);
        var draft = draft(official);
        try (var open = new Workspaces(context).open(workspace)) {
            var plan = FrameworkImport.plan(
                    draft, new FrameworkImport.Target(id, name, licence), official.name(), open.snapshot());
            context.terminal().remarks(plan.remarks());
            context.terminal().result(sentence(plan));
            if (!dryRun) {
                var who = System.getProperty("user.name", "unknown");
                var now = Clock.systemUTC().instant();
                open.put(
                        "Imported " + official.name() + " as " + id,
                        List.of(new ImportedFramework(
                                plan.framework(), official.name(), official.sha256(), who, now)));
            }
        }
        return ExitCode.DONE.number();
    }

    private String sentence(FrameworkImport plan) {
        var found = Count.of(plan.matched() + plan.added(), "requirement") + ", " + plan.texts() + " with text";
        return plan.known()
                ? id + ": " + found + "; " + plan.matched() + " known, " + plan.added() + " new"
                : id + ": " + found + "; a new framework";
    }

    private FrameworkDraft draft(OfficialFile official) throws WorkbenchException {
        return switch (official.content()) {
            case OfficialFile.Understood(var draft) -> draft;
            case OfficialFile.Tables(var sheets) -> {
                var chosen = chosen(sheets);
                yield SheetImport.draft(chosen, mapping(chosen), file.toString());
            }
        };
    }

    private Sheet chosen(List<Sheet> sheets) {
        if (sheet == null) {
            return sheets.getFirst();
        }
        return sheets.stream()
                .filter(s -> s.name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no sheet is called " + sheet + "; there are "
                                + sheets.stream().map(Sheet::name).collect(Collectors.joining(", "))));
    }

    private ColumnMapping mapping(Sheet chosen) {
        var mapping = ColumnMapping.guess(chosen);
        if (header != null) {
            mapping = mapping.withHeader(header - 1);
        }
        for (var named : columns) {
            var at = named.indexOf('=');
            var field = ColumnMapping.Field.of(at < 0 ? "" : named.substring(0, at));
            var column = mapping.find(chosen, named.substring(at + 1));
            if (field.isEmpty() || column < 0) {
                throw new ParameterException(spec.commandLine(), "no such field or column: " + named);
            }
            mapping = mapping.with(field.get(), column);
        }
        return mapping;
    }
}
