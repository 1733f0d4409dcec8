package dev.merlon.desktop.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.control.Lapses;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OverviewFiguresTest {

    private final Snapshot bank = SampleSnapshot.bank();
    private final OverviewFigures figures = OverviewFigures.of(bank, Lapses.possible(bank, OverviewFigures.HORIZON));

    @Test
    void countsEveryOutcomeOnce() {
        var settled = bank.judgement()
                .outcomes()
                .filter(o -> o.state() == dev.merlon.engine.model.rule.OutcomeState.FIRES && !o.live())
                .count();
        assertThat(figures.firing() + settled + figures.open() + figures.held() + figures.notApplicable())
                .isEqualTo(bank.judgement().outcomes().count());
    }

    @Test
    void givesEachCellTheWorstThatFiresAndTheirNumber() {
        for (var row : figures.heatMap().rows()) {
            for (var i = 0; i < HeatMap.RISKS.size(); i++) {
                var risk = HeatMap.RISKS.get(i).id();
                var firing = bank.judgement()
                        .live()
                        .filter(o -> o.api().equals(row.api().id()))
                        .filter(o -> o.rule().categories().owaspApi().contains(risk))
                        .toList();
                var cell = row.cells().get(i);
                assertThat(Optional.ofNullable(cell.worst()))
                        .isEqualTo(firing.stream().map(Outcome::severity).max(Comparator.naturalOrder()));
                if (!firing.isEmpty()) {
                    assertThat(cell.count()).isEqualTo(firing.size());
                }
            }
        }
        assertThat(figures.heatMap().rows()).hasSize(bank.apis().size());
    }

    @Test
    void neverCountsMoreControlsThanALayerHas() {
        assertThat(figures.layers())
                .hasSize(Layer.values().length)
                .allSatisfy(bar -> assertThat(bar.proven() + bar.declared()).isLessThanOrEqualTo(bar.all()));
        assertThat(figures.layers()).anyMatch(bar -> bar.proven() > 0);
    }

    @Test
    void listsWhatEndsFromTodayOnTheNextFirst() {
        var today = bank.at().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(figures.expiries())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Expiry::day))
                .allMatch(e -> !e.day().isBefore(today));
    }
}
