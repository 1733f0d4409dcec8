package dev.merlon.desktop.task;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/// Runs work on virtual threads and hands its result over on the FX thread. Changes of a workspace go through
/// one lane, so that they happen and show in the order in which the user made them.
public final class TaskRunner implements AutoCloseable {

    /// Work that is done sooner than this is never announced.
    private static final Duration PATIENCE = Duration.millis(120);

    private final ExecutorService free = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService lane = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("workspace").factory());
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    /// Kept, since a view that nobody holds is collected together with those who listen to it.
    private final ObservableList<RunningTask> shown = FXCollections.unmodifiableObservableList(running);
    private final AtomicInteger pending = new AtomicInteger();
    private final Failures failures;

    /// @param failures  hears of everything that went wrong and that no caller took care of
    public TaskRunner(Failures failures) {
        this.failures = failures;
    }

    /// Work under way for longer than a moment, oldest first. Read on the FX thread.
    public ObservableList<RunningTask> running() {
        return shown;
    }

    /// Nothing is under way and every result has been handed over.
    public boolean idle() {
        return pending.get() == 0;
    }

    /// Beside everything else: reading, exporting, searching.
    public <T> RunningTask run(String title, Work<T> work, Consumer<T> done) {
        return submit(free, title, work, done, failures::expected);
    }

    /// One after the other: whatever opens, changes or closes a workspace.
    public <T> RunningTask inOrder(String title, Work<T> work, Consumer<T> done) {
        return submit(lane, title, work, done, failures::expected);
    }

    /// In order, and the caller tells the user itself what went wrong.
    public <T> RunningTask inOrder(String title, Work<T> work, Consumer<T> done, Consumer<WorkbenchException> failed) {
        return submit(lane, title, work, done, failed);
    }

    private <T> RunningTask submit(
            ExecutorService on, String title, Work<T> work, Consumer<T> done, Consumer<WorkbenchException> failed) {
        var task = new RunningTask(title);
        pending.incrementAndGet();
        announce(task);
        on.execute(() -> perform(task, work, done, failed));
        return task;
    }

    private <T> void perform(RunningTask task, Work<T> work, Consumer<T> done, Consumer<WorkbenchException> failed) {
        try {
            task.job().checkCancelled();
            var result = work.run(task.job());
            finish(task, () -> done.accept(result));
        } catch (CancelledException _) {
            finish(task, () -> {});
        } catch (WorkbenchException e) {
            finish(task, () -> failed.accept(e));
        } catch (RuntimeException | Error e) {
            finish(task, () -> failures.unexpected(e));
        }
    }

    private void finish(RunningTask task, Runnable then) {
        Platform.runLater(() -> {
            task.finish();
            running.remove(task);
            try {
                then.run();
            } finally {
                pending.decrementAndGet();
            }
        });
    }

    private void announce(RunningTask task) {
        Platform.runLater(() -> {
            var patience = new PauseTransition(PATIENCE);
            patience.setOnFinished(_ -> {
                if (!task.finishedProperty().get()) {
                    running.add(task);
                }
            });
            patience.play();
        });
    }

    /// Waits for what is under way in the lane; everything else is left behind.
    @Override
    public void close() {
        free.shutdownNow();
        lane.close();
    }
}
