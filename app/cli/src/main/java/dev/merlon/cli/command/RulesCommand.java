package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.rule.RuleBench;
import dev.merlon.engine.workshop.Noise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon rules`: the bench for whoever writes rules.
@Command(
        name = "rules",
        description = "Check, test, list and describe rules: the built-in ones, or those of a library folder.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {

    private static final String DIR = "A library folder, laid out as threat-models; the built-in rules without it.";

    private final Context context;

    RulesCommand(Context context) {
        this.context = context;
    }

    @Command(
            name = "check",
            description = "Check the files: their form, conditions that compile, facts and controls that exist.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "DIR", arity = "0..1", description = DIR) @Nullable Path dir)
            throws WorkbenchException {
        var library = library(dir);
        context.terminal().result(Count.of(rules(library, dir).size(), "rule") + " checked, no problem");
        return ExitCode.DONE.number();
    }

    @Command(
            name = "test",
            description = "Run the rules' examples, and say which mistakes in a rule no example of it would notice.",
            mixinStandardHelpOptions = true)
    int test(@Parameters(paramLabel = "DIR", arity = "0..1", description = DIR) @Nullable Path dir)
            throws WorkbenchException {
        var library = library(dir);
        var bench = new RuleBench(library.facts());
        var examples = 0;
        var failed = 0;
        var unnoticed = 0;
        for (var rule : rules(library, dir)) {
            examples += rule.fires().size() + rule.passes().size();
            var failures = bench.failures(rule);
            failed += failures.size();
            failures.forEach(f -> context.terminal().result(rule.id() + ": " + f.text()));
            var mistakes = failures.isEmpty() ? bench.unnoticedMistakes(rule) : List.<String>of();
            unnoticed += mistakes.size();
            mistakes.forEach(m -> context.terminal().result(rule.id() + ": no example notices " + m));
        }
        context.terminal()
                .result(Count.of(examples, "example") + " run, " + failed + " failed, " + Count.of(unnoticed, "mistake")
                        + " would go unnoticed");
        return (failed == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT).number();
    }

    @Command(
            name = "list",
            description = {
                "List the rules: id, kind, what they look at, title, where they come from.",
                "With a workspace its own rules, and the noise index of each: how many of the outcomes that people decided on",
                "were false positives."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "DIR", arity = "0..1", description = DIR) @Nullable Path dir,
            @Option(names = "--workspace", paramLabel = "W", description = "The workspace's folder.") @Nullable
                    Path workspace)
            throws WorkbenchException {
        var rows = new Rows();
        if (workspace == null) {
            var library = library(dir);
            rules(library, dir).forEach(rule -> rows.add(cells(rule)));
        } else {
            try (var open = new Workspaces(context).open(workspace)) {
                var noise = Noise.of(open.snapshot().judgement());
                open.snapshot()
                        .library()
                        .rules()
                        .forEach(rule -> rows.add(Stream.concat(
                                        Arrays.stream(cells(rule)),
                                        Stream.of(text(noise.getOrDefault(rule.id(), Noise.NONE))))
                                .toArray()));
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    private static Object[] cells(Rule rule) {
        var origin = rule.origin();
        return new Object[] {
            rule.id(),
            rule.kind().word(),
            rule.appliesTo().word(),
            rule.title(),
            origin.layer() == Origin.Layer.BUILT_IN
                    ? origin.layer().word()
                    : origin.layer().word() + " " + origin.file()
        };
    }

    /// `2 of 5 decided are false positives`; empty where nobody decided.
    private static String text(Noise noise) {
        return noise.decided() == 0
                ? ""
                : noise.falsePositives() + " of " + noise.decided() + " decided are false positives";
    }

    @Command(
            name = "docs",
            description = "Write a page for each rule and an index, in Markdown.",
            mixinStandardHelpOptions = true)
    int docs(
            @Parameters(paramLabel = "DIR", arity = "0..1", description = DIR) @Nullable Path dir,
            @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Made where it is missing.")
                    Path out)
            throws WorkbenchException {
        var library = library(dir);
        var pages = context.workbench().get().reports().writeRuleDocs(rules(library, dir), library, out);
        context.terminal().message("Wrote " + Count.of(pages, "page") + " to " + out);
        return ExitCode.DONE.number();
    }

    /// @throws WorkbenchException naming every file of the folder that cannot be taken
    private Library library(@Nullable Path dir) throws WorkbenchException {
        if (dir == null) {
            return context.workbench().get().library();
        }
        if (!Files.isDirectory(dir)) {
            throw new WorkbenchException("LIBRARY-MISSING", "there is no such folder", dir.toString(), null);
        }
        var library = new LibraryLoader().load(List.of(dir));
        if (!library.problems().isEmpty()) {
            throw new WorkbenchException(library.problems(), null);
        }
        return library;
    }

    private static List<Rule> rules(Library library, @Nullable Path dir) {
        Predicate<Rule> meant = r -> dir == null || r.origin().layer() != Origin.Layer.BUILT_IN;
        return library.rules().stream().filter(meant).toList();
    }
}
