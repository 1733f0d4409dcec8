package dev.merlon.engine.lens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LensGridTest {

    private static final LensView PAYMENTS = LensView.of(Set.of("payments-api"));

    private static Snapshot snapshot;

    @BeforeAll
    static void buildsTheSample(@TempDir Path temp) throws WorkbenchException {
        var clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        try (var workspace = Sample.build(
                Workbench.with(List.of(), clock, "tester"), temp.resolve("sample.merlon"), Job.unwatched())) {
            snapshot = workspace.snapshot();
        }
    }

    @Test
    void leavesNoCellOut() {
        var grid = LensGrid.of(snapshot, PAYMENTS.withFolded(false));
        var rules = snapshot.judgement().rules().stream()
                .filter(r -> r.kind() == RuleKind.THREAT)
                .filter(r -> r.appliesTo() == RuleTarget.ENDPOINT || r.appliesTo() == RuleTarget.SCHEMA)
                .count();
        assertThat(grid.rows()).hasSize(42);
        assertThat(grid.columns()).hasSize((int) rules);
        assertThat(grid.totals().considered()).isEqualTo((int) (42 * rules));
    }

    @Test
    void countsWhatIsBeyondSomebodysEyesApartAndShowsItAsIdle() {
        var eyes = new Eyes() {
            @Override
            public boolean reach(Outcome outcome) {
                return !outcome.rule().id().startsWith("BOLA");
            }

            @Override
            public Rating rating(Outcome outcome) {
                return new Rating(1, 1, List.of());
            }
        };
        var view = PAYMENTS.with(Lens.OWASP).withFolded(false).seenBy("somebody");
        var all = LensGrid.of(snapshot, view);

        var grid = LensGrid.of(snapshot, view, eyes);

        assertThat(grid.totals().considered()).isEqualTo(all.totals().considered());
        assertThat(grid.totals().beyond()).isPositive();
        assertThat(grid.totals().firing(Severity.CRITICAL)).isZero();
        assertThat(grid.totals().firing(Severity.LOW)).isPositive().isLessThan((int)
                all.totals().count(OutcomeState.FIRES));
        for (var row = 0; row < grid.rows().size(); row++) {
            var cell = grid.cell(row, 0);
            assertThat(cell.state()).isEqualTo(OutcomeState.NOT_APPLICABLE);
            assertThat(cell.inReach()).isEqualTo(all.cell(row, 0).state() == OutcomeState.NOT_APPLICABLE);
        }
    }

    @Test
    void addsUpToTheOutcomesOfTheJudgement() {
        var grid = LensGrid.of(snapshot, PAYMENTS);
        for (var state : OutcomeState.values()) {
            var expected = snapshot.judgement()
                    .outcomes()
                    .filter(o ->
                            o.api().equals("payments-api") && o.atEndpoint().isPresent())
                    .filter(o -> o.rule().kind() == RuleKind.THREAT && o.state() == state)
                    .count();
            assertThat(grid.totals().count(state)).as(state.word()).isEqualTo((int) expected);
        }
        assertThat(IntStream.of(
                                grid.totals().firing(Severity.CRITICAL),
                                grid.totals().firing(Severity.HIGH),
                                grid.totals().firing(Severity.MEDIUM),
                                grid.totals().firing(Severity.LOW))
                        .sum())
                .isEqualTo(grid.totals().count(OutcomeState.FIRES));
    }

    @Test
    void foldsOnlyColumnsThatApplyNowhere() {
        var all = LensGrid.of(snapshot, PAYMENTS.withFolded(false));
        var folded = LensGrid.of(snapshot, PAYMENTS);
        assertThat(folded.columns()).hasSize(all.columns().size() - all.totals().idle());
        for (var column = 0; column < folded.columns().size(); column++) {
            assertThat(folded.ofColumn(column).keySet())
                    .as(folded.columns().get(column).title())
                    .isNotEqualTo(Set.of(OutcomeState.NOT_APPLICABLE));
        }
    }

    @Test
    void tellsTheWorstOfACategory() {
        var grid = LensGrid.of(snapshot, PAYMENTS.with(Lens.OWASP));
        assertThat(grid.columns())
                .extracting(LensColumn::key)
                .startsWith("API1", "API2")
                .doesNotHaveDuplicates();
        var cell = cell(grid, "GET /customers/{customerId}/limits", "API1");
        assertThat(cell.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(cell.telling().rule().categories().owaspApi()).contains("API1");
        assertThat(grid.outcomes(0, 0))
                .hasSize(grid.columns().getFirst().rules().size());
    }

    @Test
    void looksAtPrivacyOnlyWhereDataAboutPeopleIsHandled() {
        var grid = LensGrid.of(snapshot, PAYMENTS.with(Lens.LINDDUN));
        assertThat(grid.rows())
                .isNotEmpty()
                .hasSizeLessThan(42)
                .allSatisfy(row -> assertThat(snapshot.api("payments-api")
                                .orElseThrow()
                                .factsOf(row.endpoints().getFirst().id())
                                .texts("endpoint.dataClass"))
                        .containsAnyOf("personal", "health", "location", "children"));
    }

    @Test
    void followsAFlowOverItsEndpoints() {
        var grid = LensGrid.of(snapshot, PAYMENTS.with(Lens.STRIDE).withFlows(true));
        assertThat(grid.columns()).extracting(LensColumn::key).containsExactly("S", "T", "R", "I", "D", "E");
        assertThat(grid.rows()).extracting(LensRow::label).contains("pay", "transfer");
        var row = grid.rows().stream()
                .filter(r -> r.label().equals("transfer"))
                .findFirst()
                .orElseThrow();
        assertThat(grid.outcomes(grid.rows().indexOf(row), 0))
                .hasSize(row.endpoints().size()
                        * grid.columns().getFirst().rules().size());
    }

    private static LensCell cell(LensGrid grid, String row, String column) {
        var rows = grid.rows().stream().map(LensRow::label).toList();
        var columns = grid.columns().stream().map(LensColumn::key).toList();
        return grid.cell(rows.indexOf(row), columns.indexOf(column));
    }
}
