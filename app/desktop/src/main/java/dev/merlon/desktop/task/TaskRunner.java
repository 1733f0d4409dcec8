package dev.merlon.desktop.task;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work on virtual threads and brings its result back to the FX thread.
public final class TaskRunner implements AutoCloseable {

    private final ExecutorService workers;
    private final Executor fx;
    private final Consumer<Throwable> bugs;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    /// @param bugs  told of what should never have been thrown, on the FX thread
    public TaskRunner(Consumer<Throwable> bugs) {
        this(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, bugs);
    }

    /// For tests: with executors that run at once on the calling thread, all of it is deterministic.
    public TaskRunner(ExecutorService workers, Executor fx, Consumer<Throwable> bugs) {
        this.workers = workers;
        this.fx = fx;
        this.bugs = bugs;
    }

    /// What is under way, the oldest first. Changes on the FX thread.
    public ObservableList<RunningTask> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /// Starts the work. Exactly one of the two is called on the FX thread, none where it was cancelled.
    ///
    /// @param title   what the status bar calls it
    /// @param then    gets the result
    /// @param failed  gets an expected failure
    public <T> RunningTask run(String title, Work<T> work, Consumer<T> then, Consumer<WorkbenchException> failed) {
        var task = new RunningTask(title, fx);
        fx.execute(() -> running.add(task));
        workers.execute(() -> {
            var ending = ending(task, work, then, failed);
            fx.execute(() -> {
                running.remove(task);
                ending.run();
            });
        });
        return task;
    }

    private <T> Runnable ending(
            RunningTask task, Work<T> work, Consumer<T> then, Consumer<WorkbenchException> failed) {
        try {
            var result = work.run(task.job());
            return () -> then.accept(result);
        } catch (CancelledException e) {
            return () -> {};
        } catch (WorkbenchException e) {
            return () -> failed.accept(e);
        } catch (RuntimeException | Error e) {
            return () -> bugs.accept(e);
        }
    }

    @Override
    public void close() {
        running.forEach(RunningTask::cancel);
        workers.shutdown();
    }
}
