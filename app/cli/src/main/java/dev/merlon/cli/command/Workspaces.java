package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Resemblance;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.ImportReview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Workspaces as commands name them: by their folder.
public final class Workspaces {

    private static final String ENDING = ".merlon";

    private final Context context;

    public Workspaces(Context context) {
        this.context = context;
    }

    /// An open workspace and what was just imported into it.
    ///
    /// @param plan  with what changed against what the workspace had before
    record Imported(Workspace workspace, ImportPlan plan) implements AutoCloseable {
        @Override
        public void close() throws WorkbenchException {
            workspace.close();
        }
    }

    /// @throws WorkbenchException where nothing is there that could be a workspace
    public static void requireFolder(Path folder) throws WorkbenchException {
        if (!Files.isDirectory(folder)) {
            throw new WorkbenchException(
                    "WORKSPACE-MISSING",
                    "there is no such workspace; name an existing folder",
                    folder.toString(),
                    null);
        }
    }

    public Workspace open(Path folder) throws WorkbenchException {
        requireFolder(folder);
        return context.workbench().get().open(folder, context.terminal().progress());
    }

    /// The workspace, made where its folder does not exist.
    ///
    /// @param keep  otherwise one that does not exist is not made: it is gone when it is closed
    Workspace openOrMade(Path folder, boolean keep) throws WorkbenchException {
        if (Files.exists(folder)) {
            return open(folder);
        }
        var name = nameOf(folder);
        var workbench = context.workbench().get();
        if (!keep) {
            return workbench.inMemory(name);
        }
        var made = workbench.create(folder, name);
        context.terminal().message("Made the workspace " + folder);
        return made;
    }

    /// Imports into the workspace, which is made where its folder does not exist, or into none that is kept. A
    /// contract that cannot be read leaves everything as it was, a new workspace unmade.
    ///
    /// @throws ParameterException where there is no such class
    Imported imported(@Nullable Path folder, List<Path> specs, ApiProfile profile, CommandLine line)
            throws WorkbenchException {
        if (folder == null) {
            return taken(context.workbench().get().inMemory("assess"), specs, profile, line);
        }
        if (Files.exists(folder)) {
            return taken(open(folder), specs, profile, line);
        }
        return takenIntoNew(folder, specs, profile, line);
    }

    private Imported taken(Workspace workspace, List<Path> specs, ApiProfile profile, CommandLine line)
            throws WorkbenchException {
        try {
            requireClass(profile, workspace, line);
            var job = context.terminal().progress();
            var plan = workspace.planImport(specs, job);
            workspace.take(plan, profile, job);
            return new Imported(workspace, plan);
        } catch (WorkbenchException | RuntimeException | Error e) {
            workspace.close();
            throw e;
        }
    }

    private static void requireClass(ApiProfile profile, Workspace workspace, CommandLine line) {
        ApiClassWord.require(profile.apiClass(), workspace.snapshot().library().classes(), line);
    }

    private Imported takenIntoNew(Path folder, List<Path> specs, ApiProfile profile, CommandLine line)
            throws WorkbenchException {
        var name = nameOf(folder);
        var workbench = context.workbench().get();
        var job = context.terminal().progress();
        ImportPlan plan;
        try (var empty = workbench.inMemory(name)) {
            requireClass(profile, empty, line);
            plan = empty.planImport(specs, job);
        }
        var workspace = workbench.create(folder, name);
        context.terminal().message("Made the workspace " + folder);
        try {
            workspace.take(plan, profile, job);
            return new Imported(workspace, plan);
        } catch (WorkbenchException | RuntimeException | Error e) {
            workspace.close();
            throw e;
        }
    }

    /// Looks at what an import into an existing workspace would do, and takes it unless it is only to be looked at.
    ///
    /// @param identities  what the user said is the same under another name
    /// @throws ParameterException where there is no such class
    ImportReview reviewed(
            Path folder, List<Path> specs, ApiProfile profile, Identities identities, boolean take, CommandLine line)
            throws WorkbenchException {
        try (var workspace = open(folder)) {
            requireClass(profile, workspace, line);
            var plan = identities.plan(workspace, specs, context.terminal().progress());
            remarks(plan);
            return reviewed(workspace, plan, profile, take);
        }
    }

    /// Imports into a workspace that is made for it. There is nothing to compare with, so nothing is judged.
    ///
    /// @param take  otherwise it is only looked at, and nothing is made
    /// @throws ParameterException where there is no such class
    ImportPlan takenAnew(
            Path folder, List<Path> specs, ApiProfile profile, Identities identities, boolean take, CommandLine line)
            throws WorkbenchException {
        var name = nameOf(folder);
        var workbench = context.workbench().get();
        var job = context.terminal().progress();
        try (var empty = workbench.inMemory(name)) {
            var plan = identities.plan(empty, specs, job);
            remarks(plan);
            requireClass(profile, empty, line);
            if (take) {
                try (var workspace = workbench.create(folder, name)) {
                    context.terminal().message("Made the workspace " + folder);
                    workspace.take(plan, profile, job);
                }
            }
            return plan;
        }
    }

    private ImportReview reviewed(Workspace workspace, ImportPlan plan, ApiProfile profile, boolean take)
            throws WorkbenchException {
        var job = context.terminal().progress();
        var review = workspace.review(plan, profile, job);
        if (take) {
            workspace.take(plan, profile, job);
        }
        return review;
    }

    private void remarks(ImportPlan plan) {
        plan.items().forEach(item -> context.terminal().remarks(item.problems()));
        plan.alike().forEach(alike -> context.terminal().message(told(alike)));
    }

    private static String told(Resemblance alike) {
        return "%s becomes a new API, though it shares %d of %s with %s; with --as %s it is a new version of that"
                .formatted(
                        alike.fresh(),
                        alike.shared(),
                        Count.of(alike.endpoints(), "endpoint"),
                        alike.known(),
                        alike.known());
    }

    private static String nameOf(Path folder) throws WorkbenchException {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!name.endsWith(ENDING) || name.length() == ENDING.length()) {
            throw new WorkbenchException(
                    "WORKSPACE-NAME", "a new workspace's folder is called NAME" + ENDING, folder.toString(), null);
        }
        return name.substring(0, name.length() - ENDING.length());
    }
}
