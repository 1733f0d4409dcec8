package dev.merlon.engine.dataflow.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.BankGraphs;
import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

    @Test
    void putsCallersLeftOfWhatTheyCall() throws WorkbenchException {
        var places = LayeredLayout.of(BankGraphs.SMALL, Job.unwatched());

        assertThat(frame(places, "client").right())
                .isLessThan(frame(places, "api").x());
        assertThat(frame(places, "api").right())
                .isLessThan(frame(places, "store").x());
    }

    @Test
    void keepsElementsInTheirBoundariesAndBoundariesApart() throws WorkbenchException {
        var graph = BankGraphs.large(60);
        var places = LayeredLayout.of(graph, Job.unwatched());

        assertThat(graph.elements()).allSatisfy(e -> {
            var around = places.boundary(e.boundary()).orElseThrow();
            var frame = frame(places, e.id());
            assertThat(around.with(frame)).isEqualTo(around);
        });
        assertThat(overlaps(List.copyOf(places.boundaries().values()))).isEmpty();
        assertThat(overlaps(List.copyOf(places.elements().values()))).isEmpty();
    }

    private static List<Frame> overlaps(List<Frame> frames) {
        var overlapping = new ArrayList<Frame>();
        for (var i = 0; i < frames.size(); i++) {
            for (var other : frames.subList(i + 1, frames.size())) {
                if (frames.get(i).meets(other)) {
                    overlapping.add(other);
                }
            }
        }
        return overlapping;
    }

    @Test
    void drawsEachLineFromItsBeginningToItsEnd() throws WorkbenchException {
        var graph = BankGraphs.large(60);
        var places = LayeredLayout.of(graph, Job.unwatched());

        assertThat(graph.flows()).allSatisfy(f -> {
            var route = places.route(f.id()).orElseThrow();
            assertThat(wider(frame(places, f.from())).holds(route.getFirst())).isTrue();
            assertThat(wider(frame(places, f.to())).holds(route.getLast())).isTrue();
        });
    }

    private static Frame wider(Frame frame) {
        return new Frame(frame.x() - 1, frame.y() - 1, frame.width() + 2, frame.height() + 2);
    }

    @Test
    void givesTheSameGraphTheSamePlaces() throws WorkbenchException {
        var once = LayeredLayout.of(BankGraphs.large(80), Job.unwatched());
        var again = LayeredLayout.of(BankGraphs.large(80), Job.unwatched());

        assertThat(again).isEqualTo(once);
    }

    @Test
    void laysNothingOutWhereThereIsNothing() throws WorkbenchException {
        assertThat(LayeredLayout.of(DataFlowGraph.EMPTY, Job.unwatched())).isEqualTo(Arrangement.EMPTY);
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        var graph = BankGraphs.large(LayeredLayout.MOST_ELEMENTS + 1);

        assertThatThrownBy(() -> LayeredLayout.of(graph, Job.unwatched()))
                .isInstanceOfSatisfying(WorkbenchException.class, e -> {
                    assertThat(e.problems().getFirst().code()).isEqualTo("DIAGRAM-TOO-LARGE");
                    assertThat(e).hasMessageContaining("1001 elements").hasMessageContaining("at most 1000");
                });
    }

    @Test
    void stopsWhereItIsNoLongerWanted() {
        var cancelled = new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };

        assertThatThrownBy(() -> LayeredLayout.of(BankGraphs.SMALL, cancelled)).isInstanceOf(CancelledException.class);
    }

    private static Frame frame(Arrangement places, String id) {
        return places.element(id).orElseThrow();
    }
}
