package dev.merlon.engine.posture;

import dev.merlon.engine.model.rule.RuleTarget;
import java.util.Arrays;

/// Prints how long all scores of a very large workspace take: 22,000 endpoints, 150 rules, 100 controls. Run by the
/// bench profile.
final class PostureBenchmark {

    private static final int RUNS = 9;

    private PostureBenchmark() {}

    public static void main(String[] arguments) {
        var world = RandomWorld.of(5, 0, 1, 150, 100);
        world.rules.replaceAll(r -> RandomWorld.rule(r.id(), RuleTarget.ENDPOINT, r.principle()));
        var judgement = world.largeJudgement("large", 22_000);
        var calculator = world.calculator();
        var times = new long[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var start = System.nanoTime();
            calculator.posture(world.apis, judgement, world.coverage());
            times[run] = (System.nanoTime() - start) / 1_000_000;
        }
        System.out.printf("posture of 22,000 endpoints x 150 rules: first %d ms", times[0]);
        Arrays.sort(times);
        System.out.printf(", median of %d runs %d ms%n", RUNS, times[RUNS / 2]);
    }
}
