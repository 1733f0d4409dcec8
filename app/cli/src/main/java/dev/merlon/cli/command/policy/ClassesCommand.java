package dev.merlon.cli.command.policy;

import dev.merlon.cli.command.ApiClassWord;
import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.policy.ClassEdits;
import dev.merlon.engine.policy.ClassYaml;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon classes`: API classes with their policy sets.
@Command(
        name = "classes",
        description = "API classes with their policy sets: which rules count for whose APIs, and how bad they are.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ClassesCommand {

    static final String WORKSPACE = "The workspace's folder.";
    private static final String OR_LIBRARY = "With the edits of this workspace; the built-in ones without it.";

    private final Context context;

    @Spec
    private CommandSpec spec;

    private ClassesCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new ClassesCommand(context))
                .addSubcommand(new ClassesSetCommand(context))
                .addSubcommand(new ClassesDefineCommand(context))
                .addSubcommand(new ClassesAssignCommand(context));
    }

    /// The classes that there are, with what uses them.
    private record Known(ClassBook classes, WorkspaceState state) {}

    @Command(
            name = "list",
            description =
                    "List the classes: id, the one that it behaves as, policies, APIs, where it comes from, title.",
            mixinStandardHelpOptions = true)
    int list(@Option(names = "--workspace", paramLabel = "W", description = OR_LIBRARY) @Nullable Path workspace)
            throws WorkbenchException {
        var known = known(workspace);
        var rows = new Rows();
        for (var each : known.classes().classes()) {
            rows.add(
                    each.id(),
                    each.behavesAs(),
                    Count.of(each.lines().size(), "policy line"),
                    Count.of(ClassEdits.usersOf(each.apiClass(), known.state()).size(), "API"),
                    each.origin().layer().word(),
                    each.title());
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    @Command(
            name = "show",
            description = "Show a class with its policy set, the lines that it takes from its base among them.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "CLASS", converter = ApiClassWord.class, description = "Its id.")
                    ApiClass apiClass,
            @Option(names = "--workspace", paramLabel = "W", description = OR_LIBRARY) @Nullable Path workspace)
            throws WorkbenchException {
        var known = known(workspace);
        var each = definition(apiClass, known.classes());
        var terminal = context.terminal();
        terminal.result(each.id() + ": " + each.title() + ". " + each.description());
        var set = known.classes().policySet(apiClass);
        if (!set.base().equals(apiClass)) {
            terminal.result("Behaves as " + set.base());
        }
        each.defaultExposure().ifPresent(e -> terminal.result("Reached from the " + e.word() + " where nobody says"));
        var rows = new Rows();
        set.own().forEach(l -> add(l, apiClass, rows));
        set.inherited().forEach(l -> add(l, set.base(), rows));
        rows.print(terminal);
        if (set.isEmpty()) {
            terminal.result("Every rule counts as it rates itself");
        }
        return ExitCode.DONE.number();
    }

    private static void add(PolicyLine line, ApiClass from, Rows rows) {
        rows.add(line.rules() + line.condition(), line.treatment().word(), "of " + from);
    }

    @Command(
            name = "check",
            description = "Check the files of classes in a library folder: their form, and rules that exist.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "DIR", description = "A library folder, laid out as threat-models.") Path dir)
            throws WorkbenchException {
        if (!Files.isDirectory(dir)) {
            throw new WorkbenchException("LIBRARY-MISSING", "there is no such folder", dir.toString(), null);
        }
        var library = new LibraryLoader().load(List.of(dir));
        if (!library.problems().isEmpty()) {
            throw new WorkbenchException(library.problems(), null);
        }
        var own = library.classes().classes().stream()
                .filter(c -> c.origin().layer() != Origin.Layer.BUILT_IN)
                .count();
        context.terminal().result(own + (own == 1 ? " class" : " classes") + " checked, no problem");
        return ExitCode.DONE.number();
    }

    @Command(
            name = "export",
            description = "Print a class as a file for classes/ of the organisation's library folder.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "CLASS", converter = ApiClassWord.class, description = "Its id.")
                    ApiClass apiClass,
            @Option(names = "--workspace", paramLabel = "W", description = OR_LIBRARY) @Nullable Path workspace)
            throws WorkbenchException {
        var text = ClassYaml.text(definition(apiClass, known(workspace).classes()));
        text.lines().forEach(context.terminal()::result);
        return ExitCode.DONE.number();
    }

    @Command(
            name = "remove",
            description = "Take away what the workspace says of a class; refused while an API needs it.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "CLASS", converter = ApiClassWord.class, description = "Its id.")
                    ApiClass apiClass,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = WORKSPACE) Path workspace)
            throws WorkbenchException {
        try (var open = new Workspaces(context).open(workspace)) {
            open.edit("Removed the class " + apiClass, now -> ClassEdits.removal(now, apiClass));
        }
        return ExitCode.DONE.number();
    }

    private ClassDefinition definition(ApiClass apiClass, ClassBook classes) {
        ApiClassWord.require(apiClass, classes, spec.commandLine());
        return classes.find(apiClass).orElseThrow();
    }

    private Known known(@Nullable Path workspace) throws WorkbenchException {
        if (workspace == null) {
            return new Known(context.workbench().get().library().classes(), WorkspaceState.empty(""));
        }
        try (var open = new Workspaces(context).open(workspace)) {
            return new Known(
                    open.snapshot().library().classes(), open.snapshot().state());
        }
    }
}
