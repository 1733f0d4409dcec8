package dev.merlon.desktop.session;

import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.backup.Backup;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.seal.Freezing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The open workspace. Used on the FX thread; every call of the engine happens off it, one after the other, and the
/// next snapshot comes back here.
public final class WorkspaceSession {

    /// A workspace with what is asked of it after each change.
    ///
    /// @param folder  null where it is only looked at
    /// @param looked  the contracts that are only looked at
    private record State(
            Workspace workspace,
            @Nullable Path folder,
            List<Path> looked,
            Snapshot snapshot,
            @Nullable JournalEntry undoable,
            @Nullable JournalEntry redoable) {}

    private final TaskRunner tasks;
    private static final Set<String> SEALED_REPORTS = Set.of("workbook", "html");

    private final Supplier<Workbench> workbench;
    private final Texts texts = Texts.of(WorkspaceSession.class);
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Incoming> incoming = new ReadOnlyObjectWrapper<>(Incoming.NONE);
    private @Nullable State state;

    /// @param workbench  asked off the FX thread when a workspace is first needed: loading the library takes a
    ///     while
    public WorkspaceSession(TaskRunner tasks, Supplier<Workbench> workbench) {
        this.tasks = tasks;
        this.workbench = workbench;
    }

    // --- what there is ---

    /// Null while no workspace is open.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// @throws IllegalStateException where no workspace is open
    public Snapshot snapshot() {
        var now = snapshot.get();
        if (now == null) {
            throw new IllegalStateException("no workspace is open");
        }
        return now;
    }

    /// Hands over the snapshot now and each one that follows, until unsubscribed or the workspace is closed.
    public Subscription onSnapshot(Consumer<Snapshot> listener) {
        return snapshot.subscribe(now -> {
            if (now != null) {
                listener.accept(now);
            }
        });
    }

    /// Whether the workspace is only looked at and could be kept.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return state != null;
    }

    /// Nothing where the workspace is only looked at, or none is open.
    public Optional<Path> folder() {
        return state == null ? Optional.empty() : Optional.ofNullable(state.folder());
    }

    /// When the last change was safely on disk; null where nothing is kept.
    public ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }

    /// The label of the change that undo would take back; empty where there is none.
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /// Contracts that were read to be imported.
    public ReadOnlyObjectProperty<Incoming> incomingProperty() {
        return incoming.getReadOnlyProperty();
    }

    public void incoming(Incoming now) {
        incoming.set(now);
    }

    // --- opening and closing ---

    public RunningTask open(Path folder, Runnable opened, Consumer<WorkbenchException> failed) {
        return begin(
                texts.get("opening", String.valueOf(folder.getFileName())),
                job -> state(workbench.get().open(folder, job), folder),
                opened,
                failed);
    }

    /// Opens the workspace that is open once more, so that it is judged by the library as it is now. Does
    /// nothing where it is only looked at; where it cannot be opened any more, none is open.
    public void reopen(Runnable opened, Consumer<WorkbenchException> failed) {
        var leaving = required();
        folder().ifPresent(folder -> tasks.inOrder(
                texts.get("opening", String.valueOf(folder.getFileName())),
                job -> {
                    leaving.workspace().close();
                    return state(workbench.get().open(folder, job), folder);
                },
                next -> {
                    show(null);
                    show(next);
                    opened.run();
                },
                refused -> {
                    show(null);
                    failed.accept(refused);
                }));
    }

    /// @param folder  must not exist yet; its name ends in `.merlon`
    public RunningTask create(Path folder, String name, Runnable opened, Consumer<WorkbenchException> failed) {
        return begin(
                texts.get("creating", name),
                _ -> {
                    prepare(folder);
                    return state(workbench.get().create(folder, name), folder);
                },
                opened,
                failed);
    }

    /// Opens the sample bank; builds it first where it is not there yet.
    public RunningTask openSample(Path folder, Runnable opened, Consumer<WorkbenchException> failed) {
        return begin(
                texts.get("sample"),
                job -> {
                    if (Files.isDirectory(folder)) {
                        return state(workbench.get().open(folder, job), folder);
                    }
                    prepare(folder);
                    return state(Sample.build(workbench.get(), folder, job), folder);
                },
                opened,
                failed);
    }

    /// Looks at contracts without keeping anything.
    public RunningTask look(List<Path> contracts, Runnable opened, Consumer<WorkbenchException> failed) {
        return begin(
                texts.get("reading", contracts.size()),
                job -> {
                    var workspace = workbench.get().inMemory(texts.get("looking"));
                    workspace.take(workspace.planImport(contracts, job), ApiProfile.of(ApiClass.PUBLIC), job);
                    return state(workspace, contracts);
                },
                opened,
                failed);
    }

    /// Makes a workspace of what was only looked at, with all that was said about it since.
    public RunningTask keep(Path folder, String name, Runnable opened, Consumer<WorkbenchException> failed) {
        var at = required();
        return begin(
                texts.get("creating", name),
                job -> {
                    prepare(folder);
                    return state(Keeping.keep(at.workspace(), at.looked(), workbench.get(), folder, name, job), folder);
                },
                opened,
                failed);
    }

    /// Closes the workspace; what was under way is finished first.
    public void close(Runnable closed) {
        var leaving = state;
        if (leaving == null) {
            closed.run();
            return;
        }
        show(null);
        tasks.inOrder(
                texts.get("closing"),
                _ -> {
                    leaving.workspace().close();
                    return true;
                },
                _ -> closed.run());
    }

    /// The folder that the workspace is to lie in may be new too.
    private static void prepare(Path folder) throws WorkbenchException {
        var parent = folder.toAbsolutePath().getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "WORKSPACE-NO-PLACE", "this folder cannot be made: " + e.getMessage(), String.valueOf(parent), e);
        }
    }

    private RunningTask begin(String title, BeginWork work, Runnable opened, Consumer<WorkbenchException> failed) {
        var leaving = state;
        return tasks.inOrder(
                title,
                job -> {
                    var next = work.begin(job);
                    if (leaving != null) {
                        leaving.workspace().close();
                    }
                    return next;
                },
                next -> {
                    show(null);
                    show(next);
                    opened.run();
                },
                failed);
    }

    @FunctionalInterface
    private interface BeginWork {
        State begin(Job job) throws WorkbenchException;
    }

    // --- changing and reading ---

    /// Makes a change; the snapshot follows.
    ///
    /// @param title  shown while it takes long: "Importing cards-3.1.yaml"
    public RunningTask change(String title, WorkspaceChange change) {
        return change(title, change, _ -> {});
    }

    /// @param then  runs once the new snapshot shows
    public RunningTask change(String title, WorkspaceChange change, Consumer<Snapshot> then) {
        var at = required();
        return tasks.inOrder(title, job -> after(at, change.apply(at.workspace(), job)), next -> follow(next, then));
    }

    /// As [#change(String, WorkspaceChange, Consumer)], and the screen itself tells what went wrong.
    public RunningTask change(
            String title, WorkspaceChange change, Consumer<Snapshot> then, Consumer<WorkbenchException> failed) {
        var at = required();
        return tasks.inOrder(
                title, job -> after(at, change.apply(at.workspace(), job)), next -> follow(next, then), failed);
    }

    /// Reads beside everything else; changes nothing.
    public <T> RunningTask read(String title, WorkspaceReading<T> reading, Consumer<T> done) {
        var at = required();
        return tasks.run(title, job -> reading.read(at.workspace(), job), done);
    }

    /// Backs the workspace up while it stays open.
    public RunningTask backUp(String title, Path out, Consumer<Backup.Written> done) {
        return read(title, (workspace, job) -> workbench.get().backUp(workspace, out, job), done);
    }

    /// Seals the workspace for audit, with the workbook and the page; the history notes it.
    public RunningTask freeze(String title, Path out, boolean withEvidence, Consumer<Freezing.Frozen> done) {
        var at = required();
        return tasks.inOrder(
                title,
                job -> {
                    var reports = Workbench.allReports().formats().stream()
                            .filter(f -> SEALED_REPORTS.contains(f.id()))
                            .toList();
                    var frozen = workbench.get().freeze(at.workspace(), out, reports, withEvidence, job);
                    return new Sealed(frozen, after(at, at.workspace().snapshot()));
                },
                kept -> follow(kept.next(), _ -> done.accept(kept.frozen())));
    }

    private record Sealed(Freezing.Frozen frozen, State next) {}

    public void undo() {
        if (!undoLabel.get().isEmpty()) {
            change(texts.get("undoing"), (workspace, _) -> workspace.undo());
        }
    }

    public void redo() {
        if (!redoLabel.get().isEmpty()) {
            change(texts.get("redoing"), (workspace, _) -> workspace.redo());
        }
    }

    private State required() {
        return Objects.requireNonNull(state, "no workspace is open");
    }

    private static State state(Workspace workspace, Path folder) {
        return new State(
                workspace,
                folder,
                List.of(),
                workspace.snapshot(),
                workspace.undoable().orElse(null),
                workspace.redoable().orElse(null));
    }

    private static State state(Workspace workspace, List<Path> looked) {
        return new State(
                workspace,
                null,
                looked,
                workspace.snapshot(),
                workspace.undoable().orElse(null),
                workspace.redoable().orElse(null));
    }

    private static State after(State at, Snapshot next) {
        var workspace = at.workspace();
        return new State(
                workspace,
                at.folder(),
                at.looked(),
                next,
                workspace.undoable().orElse(null),
                workspace.redoable().orElse(null));
    }

    /// A result that comes after its workspace was closed is of no use to anybody.
    private void follow(State next, Consumer<Snapshot> then) {
        if (state != null && state.workspace() == next.workspace()) {
            show(next);
            then.accept(next.snapshot());
        }
    }

    private void show(@Nullable State next) {
        if (next == null) {
            incoming.set(Incoming.NONE);
        }
        state = next;
        undoLabel.set(label(next == null ? null : next.undoable()));
        redoLabel.set(label(next == null ? null : next.redoable()));
        savedAt.set(next == null || next.folder() == null ? null : savedAt(next.snapshot()));
        looking.set(next != null && next.folder() == null);
        snapshot.set(next == null ? null : next.snapshot());
    }

    private static Instant savedAt(Snapshot snapshot) {
        return snapshot.journal().isEmpty()
                ? snapshot.at()
                : snapshot.journal().getFirst().at();
    }

    private static String label(@Nullable JournalEntry entry) {
        return entry == null ? "" : entry.change().label();
    }
}
