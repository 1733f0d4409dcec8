package dev.merlon.engine.dataflow.layout;

import dev.merlon.engine.dataflow.BankGraphs;
import dev.merlon.engine.dataflow.Placement;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.problem.WorkbenchException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;

/// Prints how long it takes to lay a diagram of 300 elements out, cold and warm, and to place it again while one of
/// them is dragged. Processor time is what a busy machine does not distort.
public final class LayoutBenchmark {

    private static final int ROUNDS = 6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LayoutBenchmark() {}

    public static void main(String[] arguments) throws WorkbenchException {
        var graph = BankGraphs.large(arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]));
        System.out.printf(
                "%d elements, %d flows%n",
                graph.elements().size(), graph.flows().size());
        for (var round = 0; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            var processor = THREADS.getCurrentThreadCpuTime();
            var base = LayeredLayout.of(graph, Job.unwatched());
            var laidOut = System.nanoTime();
            var spent = THREADS.getCurrentThreadCpuTime() - processor;
            var placed = Placement.of(graph, base, Map.of("e150", new Mark.Point(10, 10)));
            System.out.printf(
                    "laid out in %4.0f ms (processor %4.0f ms), placed in %4.1f ms: %.0f × %.0f%n",
                    (laidOut - begin) / 1e6,
                    spent / 1e6,
                    (System.nanoTime() - laidOut) / 1e6,
                    placed.bounds().width(),
                    placed.bounds().height());
        }
    }
}
