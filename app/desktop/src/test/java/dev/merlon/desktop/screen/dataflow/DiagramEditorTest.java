package dev.merlon.desktop.screen.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.EditedGraph;
import dev.merlon.engine.dataflow.Placement;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.dataflow.layout.LayeredLayout;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowDiagram.Detail;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagramEditorTest {

    private static final DataFlowGraph BANK = new DataFlowGraph(
            List.of(
                    Element.plain("client", ElementKind.CLIENT, "Client", "", "out"),
                    Element.plain("api", ElementKind.PROCESS, "API", "", "in"),
                    Element.plain("store", ElementKind.STORE, "Store", "", "in")),
            List.of(new Boundary("out", "Outside", "", true), new Boundary("in", "Inside", "", true)),
            List.of(
                    DataFlow.plain("client>api", "client", "api", "HTTPS"),
                    DataFlow.plain("api>store", "api", "store", "reads")),
            List.of());

    private final DataFlowModel model = new DataFlowModel();

    @BeforeEach
    void show() throws WorkbenchException {
        var diagram = new DataFlowDiagram("bank", "Bank", List.of(), Detail.APIS, DiagramEdits.NONE);
        model.follow(ready(diagram));
    }

    private static DataFlowModel.Ready ready(DataFlowDiagram diagram) throws WorkbenchException {
        var graph = EditedGraph.of(BANK, diagram.edits());
        var base = LayeredLayout.of(EditedGraph.of(BANK, diagram.edits().settledPart()), Job.unwatched());
        var now = Snapshot.judgedWhenAsked(
                WorkspaceState.empty("bank"),
                List.of(),
                () -> {
                    throw new AssertionError("nothing is judged for an edit");
                },
                () -> {
                    throw new AssertionError("no rule is looked at for an edit");
                },
                List.of(),
                Instant.EPOCH);
        return new DataFlowModel.Ready(
                now,
                List.of(diagram),
                new DiagramLayout(
                        diagram,
                        BANK,
                        base,
                        graph,
                        Placement.of(graph, base, diagram.edits().places()),
                        Map.of()),
                "");
    }

    private DiagramEditor editor() {
        return model.editor().orElseThrow();
    }

    private Arrangement places() {
        return model.places();
    }

    @Test
    void movesABoundaryWithAllThatStandsInIt() {
        var before = places();
        model.apply(editor().move(Set.of("in"), 0, 500));

        assertThat(places().element("api").orElseThrow().y())
                .isEqualTo(before.element("api").orElseThrow().y() + 500);
        assertThat(places().element("store").orElseThrow().y())
                .isEqualTo(before.element("store").orElseThrow().y() + 500);
        assertThat(places().element("client")).isEqualTo(before.element("client"));
    }

    @Test
    void putsAnElementIntoTheBoundaryThatItIsLetGoIn() {
        var store = places().element("store").orElseThrow();
        var client = places().element("client").orElseThrow();
        var edit = editor().move(Set.of("store"), client.x() - store.x(), client.y() - store.y());

        assertThat(edit.diagram().edits().homes()).containsEntry("store", "out");
    }

    @Test
    void leavesItInItsOwnWhereItIsLetGoOutsideOfAll() {
        var edit = editor().move(Set.of("store"), 0, 2_000);

        assertThat(edit.diagram().edits().homes()).isEmpty();
        assertThat(edit.diagram().edits().places()).containsOnlyKeys("store");
    }

    @Test
    void addsAnElementWhereThePointerIsAndChoosesIt() {
        var inside = places().element("api").orElseThrow();
        model.apply(editor().add(ElementKind.STORE, "Cache", new Mark.Point(inside.middleX(), inside.middleY())));

        assertThat(model.onlyElement()).hasValueSatisfying(added -> {
            assertThat(added.name()).isEqualTo("Cache");
            assertThat(added.boundary()).isEqualTo("in");
        });
    }

    @Test
    void drawsAFlowOnce() {
        assertThat(editor().connect("client", "api")).isEmpty();
        assertThat(editor().connect("client", "nowhere")).isEmpty();
        model.apply(editor().connect("store", "client").orElseThrow());

        assertThat(model.onlyFlow()).map(DataFlow::to).hasValue("client");
        assertThat(editor().connect("store", "client")).isEmpty();
    }

    @Test
    void surroundsWhatStandsInOneBoundaryWithinThat() {
        var edit = editor().surround(Set.of("api", "store"), "Core", true).orElseThrow();
        model.apply(edit);

        assertThat(model.onlyBoundary()).map(Boundary::parent).hasValue("in");
        assertThat(model.graph().element("api")).map(Element::boundary).isEqualTo(model.only());
        assertThat(editor().surround(Set.of("client>api"), "None", true)).isEmpty();
    }

    @Test
    void hidesWhatTheModelDrawsAndShowsItAgain() {
        model.apply(editor().hide(Set.of("store")).orElseThrow());
        assertThat(model.graph().element("store")).isEmpty();
        assertThat(model.chosen()).isEmpty();

        model.apply(editor().show("store"));
        assertThat(model.onlyElement()).map(Element::name).hasValue("Store");
    }

    @Test
    void layingOutForgetsPlacesAndTakesChangesIn() {
        model.apply(editor().add(ElementKind.STORE, "Cache", new Mark.Point(0, 900)));
        model.apply(editor().move(Set.of("client"), 5, 5));
        var edit = editor().layOut().diagram().edits();

        assertThat(edit.places()).isEmpty();
        assertThat(edit.settled()).containsExactly("own:bank:1");
    }

    @Test
    void keepsShowingAnEditUntilAllAreKept() throws WorkbenchException {
        var first = editor().rename("api", "One");
        model.apply(first);
        var second = editor().rename("api", "Two");
        model.apply(second);

        model.kept();
        model.follow(ready(first.diagram()));
        assertThat(model.graph().nameOf("api")).isEqualTo("Two");

        model.kept();
        model.follow(ready(second.diagram()));
        assertThat(model.graph().nameOf("api")).isEqualTo("Two");
    }

    @Test
    void walksByArrowsToTheNearestInThatDirection() {
        assertThat(model.walk(1, 0)).isTrue();
        assertThat(model.only()).hasValue("client");
        model.walk(1, 0);
        assertThat(model.only()).hasValue("api");
        model.walk(1, 0);
        assertThat(model.only()).hasValue("store");
        assertThat(model.walk(1, 0)).isFalse();
        model.walk(-1, 0);
        assertThat(model.only()).hasValue("api");
    }

    @Test
    void forgetsWhatWasChosenOnAnotherDiagram() {
        model.choose(Set.of("api"));
        model.want("other");

        assertThat(model.chosen()).isEmpty();
    }

    @Test
    void findsByPartOfANameInAnyCase() {
        model.seek(" ST ");

        assertThat(model.found("Store")).isTrue();
        assertThat(model.found("API")).isFalse();
    }
}
