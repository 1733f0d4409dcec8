package dev.merlon.desktop.session;

import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open workspace as the screens see it. Its properties belong to the FX thread; every call into the engine runs
/// off it.
public final class WorkspaceSession {

    private final Supplier<Workbench> workbench;
    private final TaskRunner tasks;
    private final Consumer<WorkbenchException> failures;
    private final AtomicReference<@Nullable Workspace> workspace = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");

    /// A change of the workspace, made off the FX thread.
    @FunctionalInterface
    public interface Edit {
        Snapshot make(Workspace workspace, Job job) throws WorkbenchException;
    }

    /// A look into the workspace that takes time.
    @FunctionalInterface
    public interface Look<T> {
        T at(Workspace workspace, Job job) throws WorkbenchException;
    }

    /// A way to come to a workspace: make one, open one, build the sample.
    @FunctionalInterface
    public interface Opening {
        Workspace open(Workbench bench, Job job) throws WorkbenchException;
    }

    /// @param workbench  asked for off the FX thread, since it loads the library
    /// @param failures   told of expected failures that no caller took care of, on the FX thread
    public WorkspaceSession(
            Supplier<Workbench> workbench, TaskRunner tasks, Consumer<WorkbenchException> failures) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.failures = failures;
    }

    /// What the workspace holds now; empty where none is open.
    public ReadOnlyObjectProperty<Optional<Snapshot>> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// Where the open workspace is kept; empty where none is open, or it is only looked at.
    public ReadOnlyObjectProperty<Optional<Path>> folder() {
        return folder.getReadOnlyProperty();
    }

    /// When the last change reached the disk.
    public ReadOnlyObjectProperty<Optional<Instant>> saved() {
        return saved.getReadOnlyProperty();
    }

    /// The change that undo would take back; empty where there is none.
    public ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return snapshot.get().isPresent();
    }

    public RunningTask create(Path place, String name, Runnable then) {
        return open("Making " + name, Optional.of(place), (bench, _) -> bench.create(place, name), then);
    }

    public RunningTask open(Path place, Runnable then) {
        return open("Opening " + place.getFileName(), Optional.of(place), (bench, job) -> bench.open(place, job), then);
    }

    /// Looks at contracts without keeping anything.
    public RunningTask lookAt(List<Path> contracts, ApiProfile profile, Runnable then) {
        Opening opening = (bench, job) -> {
            var fleeting = bench.inMemory("Not saved");
            fleeting.take(fleeting.planImport(contracts, job), profile, job);
            return fleeting;
        };
        return open("Reading contracts", Optional.empty(), opening, then);
    }

    /// Comes to a workspace off the FX thread and puts it in the place of the open one.
    ///
    /// @param place  where it is kept; empty where it is not
    public RunningTask open(String title, Optional<Path> place, Opening opening, Runnable then) {
        Consumer<Workspace> opened = next -> {
            var before = workspace.getAndSet(next);
            folder.set(place);
            saved.set(Optional.empty());
            show(next, next.snapshot());
            if (before != null) {
                tasks.run("Closing", job -> closed(before), _ -> {}, failures);
            }
            then.run();
        };
        return tasks.run(title, job -> opening.open(workbench.get(), job), opened, failures);
    }

    private static boolean closed(Workspace workspace) throws WorkbenchException {
        workspace.close();
        return true;
    }

    /// Closes the workspace at once, on the calling thread: for the end of the application.
    public void close() throws WorkbenchException {
        var open = workspace.getAndSet(null);
        if (open != null) {
            open.close();
        }
        folder.set(Optional.empty());
        snapshot.set(Optional.empty());
        undoLabel.set("");
        redoLabel.set("");
    }

    public void change(String title, Edit edit) {
        change(title, edit, _ -> {}, failures);
    }

    /// Makes the change; then the screens show the next snapshot, and `then` gets it.
    public void change(String title, Edit edit, Consumer<Snapshot> then, Consumer<WorkbenchException> failed) {
        var open = workspace.get();
        if (open == null) {
            return;
        }
        tasks.run(
                title,
                job -> edit.make(open, job),
                next -> {
                    saved.set(Optional.of(next.at()));
                    show(open, next);
                    then.accept(next);
                },
                failed);
    }

    /// Asks the workspace something off the FX thread.
    public <T> void look(String title, Look<T> look, Consumer<T> then, Consumer<WorkbenchException> failed) {
        var open = workspace.get();
        if (open != null) {
            tasks.run(title, job -> look.at(open, job), then, failed);
        }
    }

    /// Reads contracts and says what taking them would do.
    public void plan(
            List<Path> contracts, Consumer<ImportPlan> then, Consumer<WorkbenchException> failed) {
        look("Reading contracts", (open, job) -> open.planImport(contracts, job), then, failed);
    }

    public void undo() {
        change("Undo", (open, _) -> open.undo());
    }

    public void redo() {
        change("Redo", (open, _) -> open.redo());
    }

    private void show(Workspace open, Snapshot next) {
        snapshot.set(Optional.of(next));
        undoLabel.set(open.undoable().map(WorkspaceSession::label).orElse(""));
        redoLabel.set(open.redoable().map(WorkspaceSession::label).orElse(""));
    }

    private static String label(JournalEntry entry) {
        return entry.change().label();
    }
}
