package dev.merlon.cli.command;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Workspaces as commands name them: by their folder.
final class Workspaces {

    private static final String ENDING = ".merlon";

    private final Context context;

    Workspaces(Context context) {
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
    static void requireFolder(Path folder) throws WorkbenchException {
        if (!Files.isDirectory(folder)) {
            throw new WorkbenchException(
                    "WORKSPACE-MISSING",
                    "there is no such workspace; name an existing folder",
                    folder.toString(),
                    null);
        }
    }

    Workspace open(Path folder) throws WorkbenchException {
        requireFolder(folder);
        return context.workbench().get().open(folder, context.terminal().progress());
    }

    /// Imports into the workspace, which is made where its folder does not exist, or into none that is kept. A
    /// contract
    /// that cannot be read leaves everything as it was, a new workspace unmade.
    Imported imported(@Nullable Path folder, List<Path> specs, ApiProfile profile) throws WorkbenchException {
        if (folder == null) {
            return taken(context.workbench().get().inMemory("assess"), specs, profile);
        }
        if (Files.exists(folder)) {
            return taken(open(folder), specs, profile);
        }
        return takenIntoNew(folder, specs, profile);
    }

    private Imported taken(Workspace workspace, List<Path> specs, ApiProfile profile) throws WorkbenchException {
        try {
            var job = context.terminal().progress();
            var plan = workspace.planImport(specs, job);
            workspace.take(plan, profile, job);
            return new Imported(workspace, plan);
        } catch (WorkbenchException | RuntimeException | Error e) {
            workspace.close();
            throw e;
        }
    }

    private Imported takenIntoNew(Path folder, List<Path> specs, ApiProfile profile) throws WorkbenchException {
        var name = nameOf(folder);
        var workbench = context.workbench().get();
        var job = context.terminal().progress();
        ImportPlan plan;
        try (var empty = workbench.inMemory(name)) {
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

    private static String nameOf(Path folder) throws WorkbenchException {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!name.endsWith(ENDING) || name.length() == ENDING.length()) {
            throw new WorkbenchException(
                    "WORKSPACE-NAME", "a new workspace's folder is called NAME" + ENDING, folder.toString(), null);
        }
        return name.substring(0, name.length() - ENDING.length());
    }
}
