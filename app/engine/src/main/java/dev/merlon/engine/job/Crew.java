package dev.merlon.engine.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Does independent pieces of work at once, no more than the machine has processors.
///
/// @param most  the most threads; each may hold a large contract
public record Crew(int most) {

    /// As many threads as there are processors, four at most.
    public static Crew ofProcessors() {
        return new Crew(Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    /// What the pieces give, in their order, whichever is done first.
    ///
    /// @throws CancelledException where a piece was cancelled, or this thread interrupted; when it is thrown,
    ///     no piece runs any more
    public <T> List<T> work(List<Supplier<T>> pieces) {
        var threads = Math.min(pieces.size(), most);
        if (threads <= 1) {
            return pieces.stream().map(Supplier::get).toList();
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<T>>();
            pieces.forEach(piece -> futures.add(pool.submit(piece::get)));
            return results(futures);
        }
    }

    /// Pieces that have not begun are dropped where one fails; leaving the pool waits for those that have.
    private static <T> List<T> results(List<Future<T>> futures) {
        var results = new ArrayList<T>();
        try {
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            futures.forEach(future -> future.cancel(false));
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
