package dev.merlon.engine.growth;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Prints how long a workspace of 22,000 endpoints takes to come to the next snapshot, facts, outcomes and
/// scores, after one change: of a fact, a control record, a decision or a rule. Wall time, and processor time
/// of all threads, which a busy machine does not distort.
public final class RejudgeBenchmark {

    private static final int ENDPOINTS = 22_000;
    private static final int ROUNDS = 9;
    private static final String OWNED = "endpoint.ownedObjects";

    private RejudgeBenchmark() {}

    /// One of the ways to change something, told apart by round so that each is new.
    private interface Trial {
        Snapshot after(int round) throws WorkbenchException;
    }

    public static void main(String[] arguments) throws IOException, WorkbenchException {
        var file = Files.createTempDirectory("merlon-rejudge").resolve("large.json");
        LargeContract.write(ENDPOINTS, file);
        var workbench = Workbench.standard();
        try (var workspace = workbench.inMemory("rejudge")) {
            workspace.take(
                    workspace.planImport(List.of(file), Job.unwatched()),
                    ApiProfile.of(ApiClass.PUBLIC),
                    Job.unwatched());
            var now = workspace.snapshot();
            System.out.printf(
                    "%d endpoints, %d rules, %d outcomes%n",
                    now.endpoints().count(),
                    now.library().rules().size(),
                    now.judgement().outcomes().count());
            var endpoints = now.endpoints().map(Endpoint::id).toList();
            measure(
                    "fact of one endpoint",
                    round -> imagined(workspace, answer(new Scope.OfEndpoint(endpoints.get(round)), round)));
            measure("fact of every endpoint", round -> imagined(workspace, answer(new Scope.Organisation(), round)));
            var heldBy = now.library().rules().stream()
                    .flatMap(r -> r.heldBy().stream())
                    .distinct()
                    .toList();
            measure(
                    "record of one control",
                    round -> imagined(
                            workspace,
                            ControlRecord.declared(
                                    heldBy.get(round), new Scope.Organisation(), WorkStatus.IN_PLACE, "owner", "")));
            var fires = now.judgement().live().limit(ROUNDS).toList();
            measure("decision on one outcome", round -> imagined(workspace, decision(fires.get(round))));
            var firing = fires.getFirst().rule().id();
            measure("decision by a selector", round -> imagined(workspace, wide(firing, round)));
            var rule = now.library().rule("BOLA-01").orElseThrow();
            measure("condition of one rule", round -> workspace.whatIf(changed(rule, round), Job.unwatched()));
        }
    }

    private static Snapshot imagined(Workspace workspace, Entity entity) throws WorkbenchException {
        return workspace.whatIf(List.of(entity), Job.unwatched());
    }

    private static Answer answer(Scope scope, int round) {
        return Answer.of(OWNED, scope, FactValue.of(round % 2 == 0), "someone", Instant.EPOCH, "");
    }

    private static Decision decision(Outcome outcome) {
        return new Decision(
                outcome.id(), DecisionKind.ACCEPT, "reason", "someone", Instant.EPOCH, null, outcome.fingerprint());
    }

    private static ScopedDecision wide(String rule, int round) {
        var scope = Scope.of("select:method:" + (round % 2 == 0 ? "read" : "write"));
        return ScopedDecision.of(rule, scope, DecisionKind.ACCEPT, "reason", "someone", Instant.EPOCH, null);
    }

    private static Rule changed(Rule rule, int round) {
        return new Rule(
                rule.id(),
                rule.kind(),
                rule.title(),
                rule.appliesTo(),
                rule.when() + " && endpoint.objectIds.size() < " + (round + 2),
                rule.heldWhen(),
                rule.heldBy(),
                rule.ask(),
                rule.likelihood(),
                rule.impact(),
                rule.categories(),
                rule.principle(),
                rule.mitigation(),
                rule.falsePositives(),
                rule.fires(),
                rule.passes(),
                rule.origin());
    }

    private static void measure(String what, Trial trial) throws WorkbenchException {
        var walls = new long[ROUNDS];
        var processors = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var wall = System.nanoTime();
            var processor = processorTime();
            trial.after(round);
            processors[round] = (processorTime() - processor) / 1_000_000;
            walls[round] = (System.nanoTime() - wall) / 1_000_000;
        }
        System.out.printf(
                "%-24s first %4d ms, median of %d %4d ms, %4d ms of processors%n",
                what, walls[0], ROUNDS, median(walls), median(processors));
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long processorTime() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean own ? own.getProcessCpuTime() : 0;
    }
}
