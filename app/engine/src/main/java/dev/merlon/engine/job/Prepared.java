package dev.merlon.engine.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// A value that is made once: on a thread of its own from the moment it is begun, and waited for where it is needed, so
/// that what takes long to make costs little where there is other work meanwhile; or not before somebody needs it.
/// Thread-safe.
public final class Prepared<T> {

    private final FutureTask<T> task;

    private Prepared(FutureTask<T> task) {
        this.task = task;
    }

    /// Begins at once.
    ///
    /// @param name  of the thread, for whoever reads a thread dump
    public static <T> Prepared<T> begin(String name, Supplier<T> maker) {
        var task = new FutureTask<>(maker::get);
        Thread.ofPlatform().daemon().name(name).start(task);
        return new Prepared<>(task);
    }

    /// Begins when it is first asked for, on the thread that asks.
    public static <T> Prepared<T> later(Supplier<T> maker) {
        return new Prepared<>(new FutureTask<>(maker::get));
    }

    /// @throws RuntimeException what the maker threw
    /// @throws CancelledException where this thread is interrupted while it waits
    public T get() {
        try {
            task.run();
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
