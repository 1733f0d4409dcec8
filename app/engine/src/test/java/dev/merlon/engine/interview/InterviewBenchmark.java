package dev.merlon.engine.interview;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.growth.LargeContract;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/// Prints how long the choice of the next question takes among 22,000 endpoints and all rules, cold and warm.
/// Processor time is what a busy machine does not distort.
public final class InterviewBenchmark {

    private static final int ENDPOINTS = 22_000;
    private static final int ROUNDS = 6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private InterviewBenchmark() {}

    public static void main(String[] arguments) throws IOException, WorkbenchException {
        var file = Files.createTempDirectory("merlon-interview").resolve("large.json");
        LargeContract.write(arguments.length == 0 ? ENDPOINTS : Integer.parseInt(arguments[0]), file);
        try (var workspace = Workbench.standard().inMemory("interview")) {
            workspace.take(
                    workspace.planImport(List.of(file), Job.unwatched()),
                    ApiProfile.of(ApiClass.PUBLIC),
                    Job.unwatched());
            var settled = Settled.of(workspace.snapshot().judgement().outcomes());
            System.out.printf(
                    "%d endpoints, %d rules, %d of %d cells open%n",
                    workspace.snapshot().endpoints().count(),
                    workspace.snapshot().judgement().rules().size(),
                    settled.open(),
                    settled.relevant());
            for (var round = 0; round < ROUNDS; round++) {
                var begin = System.nanoTime();
                var processor = THREADS.getCurrentThreadCpuTime();
                var agenda = workspace.agenda(Set.of());
                var next = agenda.next(Set.of()).orElseThrow();
                var chosen = System.nanoTime();
                var spent = THREADS.getCurrentThreadCpuTime() - processor;
                var words = next.open();
                System.out.printf(
                        "next of %d questions chosen in %3.0f ms (processor %3.0f ms), its words and places in %3.0f ms: %s %d to %d cells%n",
                        agenda.questions().size(),
                        (chosen - begin) / 1e6,
                        spent / 1e6,
                        (System.nanoTime() - chosen) / 1e6,
                        words.text(),
                        next.leastDecided(),
                        next.mostDecided());
            }
        }
    }
}
