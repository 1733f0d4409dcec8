package dev.merlon.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On a real contract, under policy sets drawn at random.
class PolicyPropertyTest {

    private static Workspace workspace;

    @BeforeAll
    static void openAContract() throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        workspace = Workbench.with(List.of(), clock, "Kim").inMemory("w");
        workspace.take(
                workspace.planImport(List.of(SharedFolder.require("corpus/specs/vampi.yml")), Job.unwatched()),
                ApiProfile.of(ApiClass.PUBLIC),
                Job.unwatched());
    }

    @AfterAll
    static void closeIt() throws Exception {
        if (workspace != null) {
            workspace.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void turningARuleOffNeverAddsAnOutcomeNorLowersThePosture(long seed) throws Exception {
        var random = new Random(seed);
        var drawn = drawn(random);
        var before = workspace.whatIf(List.of(drawn), Job.unwatched());
        var rule = any(before.judgement().rules(), random);

        var after = workspace.whatIf(List.of(drawn.with(PolicyLine.of(rule.id(), Treatment.OFF))), Job.unwatched());

        for (var effect : List.of(
                PolicyEffect.between(before, after, Severity.LOW),
                PolicyEffect.between(before, after, Severity.HIGH))) {
            assertThat(effect.newlyFailing()).isEmpty();
            assertThat(effect.changes()).allMatch(c -> c.outcome().rule().equals(rule));
        }
        assertThat(live(after)).isSubsetOf(live(before));
        assertThat(after.posture().total().value())
                .isGreaterThanOrEqualTo(before.posture().total().value() - 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aSeverityChangesNoState(long seed) throws Exception {
        var random = new Random(seed);
        var before = workspace.snapshot();
        var treatment = any(
                List.of(Treatment.LOW, Treatment.MEDIUM, Treatment.HIGH, Treatment.CRITICAL, Treatment.AT_LEAST_HIGH),
                random);
        var line = new PolicyLine(any(before.judgement().rules(), random).area(), data(random), treatment);

        var after = workspace.whatIf(List.of(definition(before).with(line)), Job.unwatched());

        assertThat(states(after)).isEqualTo(states(before));
        assertThat(after.judgement().outcomes())
                .allMatch(o -> Severity.ofRisk(o.rating().risk()) == o.severity());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void theStrictestLinesNeverLetAnEndpointPassThatFailed(long seed) throws Exception {
        var random = new Random(seed);
        var before = workspace.snapshot();
        var line = PolicyLine.of(any(before.judgement().rules(), random).area(), Treatment.AT_LEAST_HIGH);

        var after = workspace.whatIf(List.of(definition(before).with(line)), Job.unwatched());

        assertThat(PolicyEffect.between(before, after, Severity.HIGH).newlyPassing())
                .isEmpty();
        assertThat(after.posture().total().value())
                .isLessThanOrEqualTo(before.posture().total().value() + 1e-9);
    }

    private static ClassDefinition definition(Snapshot snapshot) {
        return snapshot.library().classes().find(ApiClass.PUBLIC).orElseThrow();
    }

    private static ClassDefinition drawn(Random random) {
        var drawn = definition(workspace.snapshot());
        var rules = workspace.snapshot().judgement().rules();
        for (var i = 0; i < 6; i++) {
            var rule = any(rules, random);
            var about = random.nextBoolean() ? rule.id() : rule.area();
            drawn = drawn.with(new PolicyLine(about, data(random), any(List.of(Treatment.values()), random)));
        }
        return drawn;
    }

    private static List<DataClass> data(Random random) {
        return random.nextBoolean() ? List.of() : List.of(any(List.of(DataClass.values()), random));
    }

    private static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static List<String> live(Snapshot snapshot) {
        return snapshot.judgement().live().map(Outcome::id).toList();
    }

    private static List<OutcomeState> states(Snapshot snapshot) {
        return snapshot.judgement().outcomes().map(Outcome::state).toList();
    }
}
