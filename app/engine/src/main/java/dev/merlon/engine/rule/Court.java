package dev.merlon.engine.rule;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Spreads the subjects over the machine's processors where there are enough of them to pay for it, a sitting each.
///
/// @param sittings  opens one more, which gives the verdicts at one subject after the other; each is used by
///     one thread
record Court(Supplier<Function<Subject, OutcomeRow.Verdicts>> sittings, Notes notes) {

    private static final int ENOUGH = 2_000;
    private static final int BLOCK = 256;
    private static final int MOST_THREADS = 8;

    /// The outcomes at each subject, in the order of subjects.
    List<OutcomeRow> judge(List<Subject> subjects, Job job) {
        var work = new Work(subjects, this::row, job);
        var processors = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        if (subjects.size() < ENOUGH || processors == 1) {
            work.doWith(sittings.get());
            return work.done();
        }
        try (var pool = Executors.newFixedThreadPool(processors)) {
            var parts = new ArrayList<Callable<@Nullable Void>>();
            for (var i = 0; i < processors; i++) {
                parts.add(() -> {
                    work.doWith(sittings.get());
                    return null;
                });
            }
            for (var part : pool.invokeAll(parts)) {
                await(part);
            }
            return work.done();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private OutcomeRow row(Subject subject, OutcomeRow.Verdicts verdicts) {
        return new OutcomeRow(subject, verdicts, notes.on(subject, verdicts));
    }

    private static void await(Future<?> part) throws InterruptedException {
        try {
            part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Subjects that wait to be judged, handed out in blocks.
    private static final class Work {

        private final List<Subject> subjects;
        private final BiFunction<Subject, OutcomeRow.Verdicts, OutcomeRow> row;
        private final Job job;
        private final AtomicInteger next = new AtomicInteger();
        private final ConcurrentSkipListMap<Integer, List<OutcomeRow>> blocks = new ConcurrentSkipListMap<>();

        Work(List<Subject> subjects, BiFunction<Subject, OutcomeRow.Verdicts, OutcomeRow> row, Job job) {
            this.subjects = subjects;
            this.row = row;
            this.job = job;
        }

        void doWith(Function<Subject, OutcomeRow.Verdicts> sitting) {
            for (var from = next.getAndAdd(BLOCK); from < subjects.size(); from = next.getAndAdd(BLOCK)) {
                job.checkCancelled();
                job.progress("judging", (double) from / subjects.size());
                var block = subjects.subList(from, Math.min(subjects.size(), from + BLOCK));
                blocks.put(
                        from,
                        block.stream().map(s -> row.apply(s, sitting.apply(s))).toList());
            }
        }

        List<OutcomeRow> done() {
            return blocks.values().stream().flatMap(List::stream).toList();
        }
    }
}
