package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.OutcomeState;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints how long the library takes to load, the rules to compile, and 22,000 endpoints to be judged by all of
/// them, with the memory that the outcomes hold. Run by hand: `java -Xmx600m -cp …
/// dev.merlon.engine.rule.JudgeBenchmark`.
public final class JudgeBenchmark {

    private static final int ENDPOINTS = 22_000;
    private static final int PER_API = 220;
    private static final int ROUNDS = 5;

    private JudgeBenchmark() {}

    public static void main(String[] arguments) {
        var watch = Watch.start();
        var library = new LibraryLoader().load(List.of());
        System.out.printf(
                "load     %s, %d rules%n", watch.text(), library.rules().size());
        watch = Watch.start();
        var judge = new Judge(library);
        judge.judge(
                List.of(), new Coverage(List.of(), List.of(), Extents.NONE, Instant.EPOCH), List.of(), Job.unwatched());
        System.out.printf("compile  %s%n", watch.text());
        var apis = new RandomInventories(library, new Random(7)).apis(ENDPOINTS / PER_API, PER_API);
        var coverage = coverage(library);
        var before = used();
        for (var i = 0; i < ROUNDS; i++) {
            watch = Watch.start();
            var judgement = judge.judge(apis, coverage, List.of(), Job.unwatched());
            System.out.printf("judge    %s, ", watch.text());
            System.out.printf(
                    "%d outcomes, %d fire, %d held, holding %d MB%n",
                    judgement.outcomes().count(),
                    judgement.count(OutcomeState.FIRES),
                    judgement.count(OutcomeState.HELD),
                    (used() - before) >> 20);
        }
        var judgement = judge.judge(apis, coverage, List.of(), Job.unwatched());
        watch = Watch.start();
        var letters = judgement
                .outcomes()
                .mapToLong(o -> o.title().length() + o.reason().length() + o.id().length())
                .sum();
        System.out.printf("texts    %s, %d letters%n", watch.text(), letters);
    }

    /// Wall time, and processor time of all threads, which a busy machine does not distort.
    private record Watch(long wall, long processor) {

        static Watch start() {
            return new Watch(System.nanoTime(), processorTime());
        }

        String text() {
            return "%5d ms, %5d ms of processors"
                    .formatted((System.nanoTime() - wall) / 1_000_000, (processorTime() - processor) / 1_000_000);
        }

        private static long processorTime() {
            var system = ManagementFactory.getOperatingSystemMXBean();
            return system instanceof com.sun.management.OperatingSystemMXBean own ? own.getProcessCpuTime() : 0;
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Coverage coverage(Library library) {
        var evidence =
                new Evidence("e", EvidenceKind.NOTE, "note", "text", 0, LocalDate.EPOCH, Instant.EPOCH, "", null);
        var records = new ArrayList<ControlRecord>();
        for (var i = 0; i < library.controls().size(); i += 3) {
            var scope = i % 2 == 0 ? new Scope.Organisation() : new Scope.OfApi("api-" + i);
            records.add(ControlRecord.declared(library.controls().get(i).id(), scope, WorkStatus.IN_PLACE, "owner", "")
                    .withEvidence(List.of("e")));
        }
        return new Coverage(records, List.of(evidence), Extents.NONE, Instant.EPOCH);
    }
}
