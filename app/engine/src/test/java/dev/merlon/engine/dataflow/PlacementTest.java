package dev.merlon.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.dataflow.layout.LayeredLayout;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Mark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private Arrangement base = Arrangement.EMPTY;

    @BeforeEach
    void layOut() throws Exception {
        base = LayeredLayout.of(BankGraphs.SMALL, Job.unwatched());
    }

    @Test
    void leavesEverythingWhereTheLayoutPutIt() {
        assertThat(Placement.of(BankGraphs.SMALL, base, Map.of())).isEqualTo(base);
    }

    @Test
    void movesOnlyWhatWasMovedAndStretchesItsBoundary() {
        var place = new Mark.Point(900, 700);
        var moved = Placement.of(BankGraphs.SMALL, base, Map.of("store", place));

        assertThat(moved.element("store").orElseThrow().corner()).isEqualTo(place);
        assertThat(moved.element("api").orElseThrow())
                .isEqualTo(base.element("api").orElseThrow());
        assertThat(moved.boundary("out").orElseThrow())
                .isEqualTo(base.boundary("out").orElseThrow());
        assertThat(moved.boundary("in").orElseThrow().holds(place)).isTrue();
        assertThat(moved.route("client>api").orElseThrow())
                .isEqualTo(base.route("client>api").orElseThrow());
        assertThat(moved.element("store")
                        .orElseThrow()
                        .holds(moved.route("api>store").orElseThrow().getLast()))
                .isTrue();
    }

    @Test
    void turnsRightAnglesOnlyWhereverAnEndIsDragged() {
        for (var place : List.of(new Mark.Point(-400, -300), new Mark.Point(450, 900), new Mark.Point(2_000, 0))) {
            var route = Placement.of(BankGraphs.SMALL, base, Map.of("store", place))
                    .route("api>store")
                    .orElseThrow();
            for (var i = 1; i < route.size(); i++) {
                var a = route.get(i - 1);
                var b = route.get(i);
                assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())))
                        .isLessThan(1);
            }
        }
    }

    @Test
    void putsWhatNobodyPlacedBelowTheRest() {
        var added = DiagramEdits.NONE.with(Element.plain("own:1", ElementKind.PROCESS, "Batch", "", ""));
        var placed = Placement.of(EditedGraph.of(BankGraphs.SMALL, added), base, Map.of());

        assertThat(placed.element("own:1").orElseThrow().y())
                .isGreaterThan(base.bounds().bottom());
    }
}
