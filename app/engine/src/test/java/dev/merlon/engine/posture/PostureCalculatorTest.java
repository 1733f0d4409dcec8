package dev.merlon.engine.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostureCalculatorTest {

    private static final double EXACT = 1e-9;
    private static final int CRITICAL = 5;
    private static final int HIGH = 3;
    private static final int LOW = 0;

    @Test
    void givesHalfToAnEndpointWithOneCriticalThreat() {
        var world = oneEndpoint(1);
        fires(world, 0, CRITICAL, null);

        assertThat(endpointScore(world).value()).isEqualTo(50);
        assertThat(endpointScore(world).sum())
                .containsExactly(new Contribution("R-0 at GET /things/0", -50, "R-0@a@GET /things/0"));
    }

    @Test
    void sharesTheLossOfAnEndpointOutByPoints() {
        var world = oneEndpoint(4);
        fires(world, 0, HIGH, null);
        fires(world, 1, CRITICAL, null);
        set(world, 2, OutcomeState.OPEN_QUESTION, CRITICAL, null);
        set(world, 3, OutcomeState.OPEN_QUESTION, CRITICAL, null);

        var score = endpointScore(world);

        var value = 100 * 100 / (100 + 100 + 40 + 4 + 4.0);
        assertThat(score.value()).isCloseTo(value, within(EXACT));
        assertThat(score.sum())
                .extracting(Contribution::label)
                .containsExactly("R-1 at GET /things/0", "R-0 at GET /things/0", "2 open questions");
        assertThat(score.sum().getLast().points()).isCloseTo(-(100 - value) * 8 / 148, within(EXACT));
    }

    @Test
    void countsAnAcceptedThreatByHalfAndAFalsePositiveNotAtAll() {
        assertThat(scoreWithDecision(null)).isEqualTo(50);
        assertThat(scoreWithDecision(DecisionKind.WILL_FIX)).isEqualTo(50);
        assertThat(scoreWithDecision(DecisionKind.ACCEPT)).isCloseTo(100 / 1.5, within(EXACT));
        assertThat(scoreWithDecision(DecisionKind.TRANSFER)).isCloseTo(100 / 1.5, within(EXACT));
        assertThat(scoreWithDecision(DecisionKind.FALSE_POSITIVE)).isEqualTo(100);
    }

    @Test
    void letsTheWorstTenthOfAnApiWeighHalf() {
        var world = new RandomWorld(1);
        world.rules.add(RandomWorld.rule("R-0", RuleTarget.ENDPOINT, Principle.LAYERS));
        world.addApi("a", 20);
        world.cells.replaceAll((_, c) -> new RandomWorld.Cell(c.rule(), c.subject(), OutcomeState.HELD, 5, null));
        var first = world.cells.values().iterator().next();
        world.set(new RandomWorld.Cell(first.rule(), first.subject(), OutcomeState.FIRES, CRITICAL, null));

        // mean of 20: (19×100 + 50)/20 = 97.5; mean of the worst two: 75
        assertThat(ofApi(world, "a").value()).isCloseTo((97.5 + 75) / 2, within(EXACT));
    }

    @Test
    void appliesWhatIsWrongWithAnApiAsAWholeToAllOfIt() {
        var world = new RandomWorld(1);
        world.rules.add(RandomWorld.rule("R-0", RuleTarget.API, Principle.INVENTORY));
        world.addApi("a", 3);
        world.cells.replaceAll((_, c) -> new RandomWorld.Cell(c.rule(), c.subject(), OutcomeState.FIRES, HIGH, null));

        assertThat(ofApi(world, "a").value()).isCloseTo(100 * 100 / 140.0, within(EXACT));
    }

    @Test
    void givesNothingWhereThereAreNoEndpoints() {
        var empty = new RandomWorld(1);
        var withoutEndpoints = RandomWorld.of(1, 0, 1, 10, 10).addApi("a", 0);

        assertThat(empty.posture().total().value()).isZero();
        assertThat(withoutEndpoints.posture().total().value()).isZero();
        assertThat(ofApi(withoutEndpoints, "a").value()).isZero();
    }

    @Test
    void leavesAnApiWithoutEndpointsOutOfTheWorkspacesScore() {
        var world = RandomWorld.of(7, 3, 10, 20, 10);
        var before = world.posture().total().value();

        assertThat(world.addApi("empty", 0).posture().total().value()).isEqualTo(before);
    }

    @Test
    void climbsWithEachStepOfAControl() {
        var world = oneEndpoint(1);
        world.controls.add(RandomWorld.control("C-0", Principle.LAYERS));
        set(world, 0, OutcomeState.HELD, LOW, null);
        world.evidence.add(evidence("E-1", null));
        var layers = new ArrayList<Double>();
        layers.add(layers(world));
        for (var each : ladder("C-0")) {
            world.records.put(each.id(), each);
            layers.add(layers(world));
        }

        // 60 from rules, 40 × the credit from controls
        assertThat(layers)
                .satisfiesExactly(
                        v -> assertThat(v).isCloseTo(60, within(EXACT)),
                        v -> assertThat(v).isCloseTo(60, within(EXACT)),
                        v -> assertThat(v).isCloseTo(64, within(EXACT)),
                        v -> assertThat(v).isCloseTo(76, within(EXACT)),
                        v -> assertThat(v).isCloseTo(84, within(EXACT)),
                        v -> assertThat(v).isCloseTo(92, within(EXACT)),
                        v -> assertThat(v).isCloseTo(100, within(EXACT)));
    }

    @Test
    void takesCreditBackWhenEvidenceExpires() {
        var world = oneEndpoint(1);
        world.controls.add(RandomWorld.control("C-0", Principle.LAYERS));
        set(world, 0, OutcomeState.HELD, LOW, null);
        world.evidence.add(evidence("E-1", LocalDate.of(2026, 11, 23)));
        var proven = ladder("C-0").getLast();
        world.records.put(proven.id(), proven);

        assertThat(layers(world)).isCloseTo(84, within(EXACT));
    }

    @Test
    void countsAControlOnlyWhereItsRecordSpeaks() {
        var world = new RandomWorld(1);
        world.controls.add(RandomWorld.control("C-0", Principle.PIPELINE));
        world.addApi("a", 4);
        world.addApi("b", 4);
        var at = new Scope.OfEndpoint(new EndpointId("a", "GET /things/2"));
        var inPlace = ControlRecord.declared("C-0", at, WorkStatus.IN_PLACE, "", "");
        world.records.put(inPlace.id(), inPlace);

        // no rule of this principle: its controls count alone; 1 of 8 endpoints at 0.6
        assertThat(of(world, Principle.PIPELINE).value()).isCloseTo(100 * 0.6 / 8, within(EXACT));
    }

    @Test
    void dropsAControlThatDoesNotApplyOutOfTheSum() {
        var world = new RandomWorld(1);
        world.controls.add(RandomWorld.control("C-0", Principle.PIPELINE));
        world.controls.add(RandomWorld.control("C-1", Principle.PIPELINE));
        world.addApi("a", 4);
        var inPlace = ControlRecord.declared("C-0", new Scope.Organisation(), WorkStatus.IN_PLACE, "", "");
        var none = notApplicable("C-1");
        world.records.put(inPlace.id(), inPlace);
        assertThat(of(world, Principle.PIPELINE).value()).isCloseTo(30, within(EXACT));

        world.records.put(none.id(), none);

        assertThat(of(world, Principle.PIPELINE).value()).isCloseTo(60, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addsUpEveryScoreFromItsLines(long seed) {
        var posture = busyWorld(seed).posture();

        scores(posture).forEach(score -> {
            var sum = score.sum().stream().mapToDouble(Contribution::points).sum();
            assertThat(score.start() + sum).isCloseTo(score.value(), within(1e-6));
            assertThat(score.value()).isBetween(0.0, 100.0);
            assertThat(score.sum()).isSortedAccordingTo(Losses.LARGEST_FIRST);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void neverFallsWhenAnythingIsFixed(long seed) {
        var world = busyWorld(seed);
        var before = world.posture();
        for (var step = 0; step < 150; step++) {
            improve(world, step);
            var after = world.posture();
            assertNowhereLower(before, after);
            before = after;
        }
        assertThat(before.total().value())
                .isGreaterThan(busyWorld(seed).posture().total().value());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void namesTheExactGainOfSettlingARule(long seed) {
        var world = busyWorld(seed);
        var posture = world.posture();
        assertThat(posture.fixFirst()).hasSizeBetween(5, 20);
        for (var gain : posture.fixFirst()) {
            var settled = busyWorld(seed);
            settled.cells.replaceAll((_, c) -> c.rule().id().equals(gain.rule())
                            && c.outcome().live()
                    ? new RandomWorld.Cell(c.rule(), c.subject(), OutcomeState.HELD, c.likelihood(), c.decided())
                    : c);
            assertThat(settled.posture().total().value() - posture.total().value())
                    .isCloseTo(gain.points(), within(1e-9));
        }
        assertThat(posture.fixFirst()).isSortedAccordingTo((a, b) -> Double.compare(b.points(), a.points()));
    }

    private static RandomWorld busyWorld(long seed) {
        var world = RandomWorld.of(seed, 4, 25, 24, 18);
        world.evidence.add(evidence("E-1", null));
        for (var control : world.controls) {
            for (var i = world.random.nextInt(3); i > 0; i--) {
                var scope = world.randomScope();
                var step = ladder(control.id()).get(world.random.nextInt(6));
                var moved = at(step, scope);
                world.records.put(moved.id(), moved);
            }
        }
        return world;
    }

    /// Fixes one thing: an outcome by one step, or a control record by one step of the ladder.
    private static void improve(RandomWorld world, int step) {
        if (step % 3 == 0 && !world.records.isEmpty()) {
            var records = List.copyOf(world.records.values());
            var record = records.get(world.random.nextInt(records.size()));
            var ladder = ladder(record.control()).stream()
                    .map(r -> at(r, record.scope()))
                    .toList();
            var next = Math.min(ladder.indexOf(record) + 1, ladder.size() - 1);
            world.records.put(record.id(), ladder.get(next));
            return;
        }
        var cells = List.copyOf(world.cells.values());
        var cell = cells.get(world.random.nextInt(cells.size()));
        world.set(better(cell, world.random.nextInt(3)));
    }

    private static RandomWorld.Cell better(RandomWorld.Cell cell, int way) {
        var state = cell.state() == OutcomeState.NOT_APPLICABLE ? OutcomeState.NOT_APPLICABLE : OutcomeState.HELD;
        return switch (way) {
            case 0 -> new RandomWorld.Cell(cell.rule(), cell.subject(), state, cell.likelihood(), cell.decided());
            case 1 ->
                new RandomWorld.Cell(
                        cell.rule(), cell.subject(), cell.state(), Math.max(1, cell.likelihood() - 1), cell.decided());
            default ->
                new RandomWorld.Cell(
                        cell.rule(), cell.subject(), cell.state(), cell.likelihood(), settled(cell.decided()));
        };
    }

    private static DecisionKind settled(@Nullable DecisionKind decided) {
        return decided == null || decided == DecisionKind.WILL_FIX ? DecisionKind.ACCEPT : DecisionKind.FALSE_POSITIVE;
    }

    private static void assertNowhereLower(Posture before, Posture after) {
        assertThat(after.total().value()).isGreaterThanOrEqualTo(before.total().value() - EXACT);
        assertNowhereLower(before.byPrinciple(), after.byPrinciple());
        assertNowhereLower(before.ofApi(), after.ofApi());
        assertNowhereLower(before.ofEndpoint(), after.ofEndpoint());
    }

    private static <K> void assertNowhereLower(Map<K, Score> before, Map<K, Score> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((key, score) -> assertThat(score.value())
                .as("%s", key)
                .isGreaterThanOrEqualTo(before.getOrDefault(key, score).value() - EXACT));
    }

    private static Stream<Score> scores(Posture posture) {
        return Stream.of(
                        Stream.of(posture.total()),
                        posture.byPrinciple().values().stream(),
                        posture.ofApi().values().stream(),
                        posture.ofEndpoint().values().stream())
                .flatMap(s -> s);
    }

    /// From not started to proven.
    private static List<ControlRecord> ladder(String control) {
        var everywhere = new Scope.Organisation();
        var declared = ControlRecord.declared(control, everywhere, WorkStatus.IN_PLACE, "", "");
        var shown = declared.withEvidence(List.of("E-1"));
        return List.of(
                ControlRecord.declared(control, everywhere, WorkStatus.NOT_STARTED, "", ""),
                ControlRecord.declared(control, everywhere, WorkStatus.PLANNED, "", ""),
                shown.withResult(Result.PARTLY_MET, Confidence.TESTED),
                declared,
                shown,
                shown.withResult(Result.MET, Confidence.TESTED));
    }

    private static ControlRecord at(ControlRecord r, Scope scope) {
        return new ControlRecord(
                ControlRecord.idOf(r.control(), scope),
                r.control(),
                scope,
                r.applicability(),
                r.reason(),
                r.status(),
                r.result(),
                r.confidence(),
                r.owner(),
                r.due(),
                r.nextReview(),
                r.maturity(),
                r.target(),
                r.evidence(),
                r.note());
    }

    private static ControlRecord notApplicable(String control) {
        var scope = new Scope.Organisation();
        return new ControlRecord(
                ControlRecord.idOf(control, scope),
                control,
                scope,
                Applicability.NOT_APPLICABLE,
                "no pipeline",
                WorkStatus.NOT_STARTED,
                Result.NOT_ASSESSED,
                Confidence.DECLARED,
                "",
                null,
                null,
                0,
                0,
                List.of(),
                "");
    }

    private static Evidence evidence(String id, @Nullable LocalDate expires) {
        return new Evidence(
                id, EvidenceKind.NOTE, "note", "text", 0, LocalDate.of(2026, 1, 1), RandomWorld.NOW, "", expires);
    }

    private static RandomWorld oneEndpoint(int rules) {
        var world = new RandomWorld(1);
        for (var i = 0; i < rules; i++) {
            world.rules.add(RandomWorld.rule("R-" + i, RuleTarget.ENDPOINT, Principle.LAYERS));
        }
        return world.addApi("a", 1);
    }

    private static void fires(RandomWorld world, int rule, int likelihood, @Nullable DecisionKind decided) {
        set(world, rule, OutcomeState.FIRES, likelihood, decided);
    }

    private static void set(
            RandomWorld world, int rule, OutcomeState state, int likelihood, @Nullable DecisionKind decided) {
        world.cells.computeIfPresent(
                "R-" + rule + "@a@GET /things/0",
                (_, c) -> new RandomWorld.Cell(c.rule(), c.subject(), state, likelihood, decided));
    }

    private static double scoreWithDecision(@Nullable DecisionKind decided) {
        var world = oneEndpoint(1);
        fires(world, 0, CRITICAL, decided);
        return endpointScore(world).value();
    }

    private static Score endpointScore(RandomWorld world) {
        return world.posture().ofEndpoint().values().iterator().next();
    }

    private static Score ofApi(RandomWorld world, String api) {
        return java.util.Objects.requireNonNull(world.posture().ofApi().get(api));
    }

    private static Score of(RandomWorld world, Principle principle) {
        return java.util.Objects.requireNonNull(world.posture().byPrinciple().get(principle));
    }

    private static double layers(RandomWorld world) {
        return of(world, Principle.LAYERS).value();
    }
}
