package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Snapshot snapshot;
    private static Map<String, Outcome> outcomes;

    @BeforeAll
    static void buildsTheSample(@TempDir Path temp) throws WorkbenchException {
        var clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        try (var workspace = Sample.build(
                Workbench.with(List.of(), clock, "tester"), temp.resolve("sample.merlon"), Job.unwatched())) {
            snapshot = workspace.snapshot();
        }
        outcomes = snapshot.judgement().outcomes().collect(Collectors.toMap(Outcome::id, Function.identity()));
    }

    @Test
    void holdsThreeApisWithTheirEndpoints() {
        assertThat(snapshot.apis().stream()
                        .collect(Collectors.toMap(
                                a -> a.api().id(), a -> a.endpoints().size())))
                .isEqualTo(Map.of("payments-api", 42, "open-banking-api", 11, "ledger-api", 9));
    }

    @TestFactory
    Stream<DynamicTest> findsEachDeliberateWeakness() throws IOException {
        return rows("sample-weaknesses.csv")
                .map(row -> DynamicTest.dynamicTest(row[0] + " at " + row[2], () -> {
                    var outcome = outcome(row);
                    assertThat(outcome.state())
                            .as(row[3] + ": " + outcome.reason())
                            .isEqualTo(OutcomeState.FIRES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> leavesInPeaceWhatIsAsItShouldBe() throws IOException {
        return rows("sample-strengths.csv")
                .map(row -> DynamicTest.dynamicTest(row[0] + " at " + row[2], () -> {
                    var outcome = outcome(row);
                    assertThat(outcome.state().word())
                            .as(row[4] + ": " + outcome.reason())
                            .isEqualTo(row[3]);
                }));
    }

    @Test
    void showsRecordsOfEveryStrengthAtOneGlance() {
        var state = snapshot.state();
        var expiries = state.evidence().stream()
                .map(Evidence::expires)
                .filter(Objects::nonNull)
                .toList();

        assertThat(expiries).anyMatch(d -> d.isBefore(TODAY));
        assertThat(expiries).anyMatch(d -> d.isAfter(TODAY) && d.isBefore(TODAY.plusDays(30)));
        assertThat(state.records()).hasSizeGreaterThan(20);
        assertThat(state.records()).anyMatch(r -> r.evidence().isEmpty());
        assertThat(state.records().stream().map(r -> r.status()).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void namesOnlyControlsOfTheCatalogue() {
        assertThat(snapshot.state().records())
                .allSatisfy(r -> assertThat(snapshot.library().control(r.control()))
                        .as(r.control())
                        .isPresent());
    }

    @Test
    void answersOnlyWhatIsAskedAboutEndpointsThatExist() {
        assertThat(snapshot.state().answers()).allSatisfy(answer -> {
            assertThat(snapshot.library().facts().find(answer.fact()))
                    .as(answer.fact())
                    .isPresent();
            assertThat(snapshot.endpoints()
                            .anyMatch(e -> Extents.NONE.of(answer.scope()).covers(e.id())))
                    .as(answer.id())
                    .isTrue();
        });
    }

    @Test
    void keepsDecisionsThatStillRestOnTheSameFacts() {
        assertThat(snapshot.state().decisions()).hasSize(5);
        assertThat(outcomes.values().stream().filter(o -> o.decided().isPresent()))
                .hasSize(5);
    }

    @Test
    void leavesQuestionsToAnswer() {
        assertThat(snapshot.judgement().count(OutcomeState.OPEN_QUESTION)).isPositive();
    }

    private static Outcome outcome(String[] row) {
        var id = row[0] + "@" + row[1] + (row[2].equals("-") ? "" : "@" + row[2]);
        assertThat(outcomes).containsKey(id);
        return Objects.requireNonNull(outcomes.get(id));
    }

    private static Stream<String[]> rows(String file) throws IOException {
        try (var in = Objects.requireNonNull(SampleTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("rule,"))
                            .map(line -> line.split(",", -1))
                            .toList()
                            .stream();
        }
    }
}
