package dev.merlon.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditedGraphTest {

    private static final Element BACKUP = Element.plain("own:1", ElementKind.STORE, "Backup", "", "in");

    @Test
    void leavesADiagramThatNobodyEditedAsItIs() {
        assertThat(EditedGraph.of(BankGraphs.SMALL, DiagramEdits.NONE)).isSameAs(BankGraphs.SMALL);
    }

    @Test
    void addsRenamesAndHides() {
        var edits = DiagramEdits.NONE
                .with(BACKUP)
                .with(DataFlow.plain("own:2", "store", "own:1", "nightly"))
                .named("store", "Ledger")
                .named("client>api", "mutual TLS")
                .without(Set.of("client"));
        var graph = EditedGraph.of(BankGraphs.SMALL, edits);

        assertThat(graph.elements()).extracting(Element::name).containsExactly("API", "Ledger", "Backup");
        assertThat(graph.flows()).extracting(DataFlow::id).containsExactly("api>store", "own:2");
        assertThat(graph.boundaries()).extracting(Boundary::id).containsExactly("in");
        assertThat(graph.notes()).isEmpty();
    }

    @Test
    void putsABoundaryAroundWhatWasChosen() {
        var edits = DiagramEdits.NONE
                .with(new Boundary("own:1", "Vault", "in", true))
                .housed(List.of("store"), "own:1");
        var graph = EditedGraph.of(BankGraphs.SMALL, edits);

        assertThat(graph.element("store")).map(Element::boundary).hasValue("own:1");
        assertThat(graph.boundary("own:1")).map(Boundary::parent).hasValue("in");
        assertThat(graph.crossedBy(graph.flow("api>store").orElseThrow()))
                .extracting(Boundary::name)
                .containsExactly("Vault");
    }

    @Test
    void putsWhatStoodInAHiddenBoundaryIntoTheOneAround() {
        var edits = DiagramEdits.NONE
                .with(new Boundary("own:1", "Vault", "in", true))
                .housed(List.of("store"), "own:1")
                .withHidden(Set.of("own:1"));

        assertThat(EditedGraph.of(BankGraphs.SMALL, edits).element("store"))
                .map(Element::boundary)
                .hasValue("in");
    }

    @Test
    void breaksBoundariesThatStandInEachOther() {
        var edits = DiagramEdits.NONE
                .with(new Boundary("own:1", "A", "own:2", true))
                .with(new Boundary("own:2", "B", "own:1", false))
                .housed(List.of("store", "api"), "own:1");
        var graph = EditedGraph.of(BankGraphs.SMALL, edits);

        assertThat(graph.elements()).extracting(Element::id).contains("store", "api");
        assertThat(graph.boundaries()).extracting(Boundary::id).doesNotContain("own:1", "own:2");
    }

    @Test
    void keepsChangesForWhatComesBackAndSaysSoMeanwhile() {
        var edits = DiagramEdits.NONE
                .named("store", "Ledger")
                .with(DataFlow.plain("own:1", "store", "client", "statement"));
        var without = new DataFlowGraph(
                BankGraphs.SMALL.elements().subList(0, 2),
                BankGraphs.SMALL.boundaries(),
                BankGraphs.SMALL.flows().subList(0, 1),
                List.of());

        assertThat(EditedGraph.of(without, edits).notes())
                .containsExactly("2 changes are about what is not there any longer");
        assertThat(EditedGraph.of(BankGraphs.SMALL, edits).nameOf("store")).isEqualTo("Ledger");
        assertThat(EditedGraph.of(BankGraphs.SMALL, edits).flow("own:1")).isPresent();
    }

    @Test
    void forgetsAllAboutAnAddedThingThatIsTakenOut() {
        var edits = DiagramEdits.NONE
                .with(BACKUP)
                .with(DataFlow.plain("own:2", "store", "own:1", "nightly"))
                .named("own:1", "Vault")
                .without(Set.of("own:1"));

        assertThat(edits).isEqualTo(DiagramEdits.NONE);
    }
}
