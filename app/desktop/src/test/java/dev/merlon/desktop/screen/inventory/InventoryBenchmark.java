package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.SampleSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Prints how long a filter of the inventory takes with 20,000 endpoints; the target is 100 ms. Run by the bench
/// profile.
final class InventoryBenchmark {

    private static final int RUNS = 21;

    /// What is searched before each filter is timed: the last one brings everything back.
    private static final List<String> BEFORE = List.of("", "", "", "nothing at all");

    private InventoryBenchmark() {}

    public static void main(String[] arguments) {
        var snapshot = SampleSnapshot.large(20_000);
        var start = System.nanoTime();
        var rows = EndpointRow.of(snapshot);
        System.out.printf("rows of %,d endpoints worked out in %d ms%n", rows.size(), millis(start));
        var model = new InventoryViewModel();
        model.show(rows);
        model.rows().setComparator((a, b) -> Double.compare(a.score(), b.score()));
        List<UnaryOperator<InventoryFilter>> filters = List.of(
                f -> f.withText("transfer"),
                f -> f.withText("").withMethods(Set.of("GET")),
                f -> f.withData(Set.of("financial")),
                f -> InventoryFilter.ALL);
        for (var i = 0; i < filters.size(); i++) {
            var before = InventoryFilter.ALL.withText(BEFORE.get(i));
            var times = new long[RUNS];
            var shown = 0;
            for (var run = 0; run < RUNS; run++) {
                model.filter(_ -> before);
                start = System.nanoTime();
                model.filter(filters.get(i));
                times[run] = (System.nanoTime() - start) / 1_000;
                shown = model.rows().size();
            }
            Arrays.sort(times);
            System.out.printf(
                    "filter %d: %,d shown, median %.1f ms, slowest %.1f ms%n",
                    i + 1, shown, times[RUNS / 2] / 1_000.0, times[RUNS - 1] / 1_000.0);
        }
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
