package dev.merlon.engine.exchange.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.convert.ReadModel;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatdragon.ThreatDragon;
import dev.merlon.engine.exchange.threatmodel.Losses;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.rule.DecisionKind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImportTest {

    @TempDir
    Path temp;

    @Test
    void drawsTheModelAndWritesItsThreatsDownWhereTheyOccur() throws Exception {
        try (var workspace = Workbench.standard().inMemory("bank")) {
            take(workspace, Samples.read(ThreatDragon.class, "shop.json"), "shop.json");
            var now = workspace.snapshot();

            var graph = Diagrams.graph(
                    now, Diagrams.find(now.state(), "model-web-shop").orElseThrow());
            assertThat(graph.elements()).extracting(e -> e.name()).containsExactly("Customer", "Order service");
            assertThat(graph.elements().get(1).boundary())
                    .isEqualTo(graph.boundaries().getFirst().id());
            assertThat(graph.flows()).extracting(f -> f.name()).containsExactly("POST /orders");
            assertThat(now.state().elementThreats())
                    .extracting(
                            ElementThreat::elementName,
                            ElementThreat::title,
                            ElementThreat::severity,
                            ElementThreat::decision,
                            ElementThreat::reason)
                    .containsExactlyInAnyOrder(
                            tuple(
                                    "Order service",
                                    "Forged order",
                                    Severity.HIGH,
                                    null,
                                    "open in Threat Dragon, shop.json"),
                            tuple(
                                    "POST /orders",
                                    "Forged order",
                                    Severity.HIGH,
                                    DecisionKind.WILL_FIX,
                                    "mitigated in Threat Dragon, shop.json"));
            assertThat(now.state().elementThreats())
                    .allSatisfy(t -> assertThat(graph.nameOf(t.element())).isNotEmpty());
        }
    }

    @Test
    void givesTheModelBackAsItCameAlsoFromAWorkspaceThatWasClosed() throws Exception {
        var read = Samples.read(ThreatDragon.class, "shop.json");
        var folder = temp.resolve("bank.merlon");
        try (var workspace = Workbench.standard().create(folder, "bank")) {
            take(workspace, read, "shop.json");
        }
        try (var workspace = Workbench.standard().open(folder, Job.unwatched())) {
            var kept = workspace.snapshot().state().importedModels().getFirst();
            var model = ModelImport.model(kept);

            assertThat(Losses.between(read.model(), model, UnaryOperator.identity()))
                    .isEmpty();
            assertThat(new ObjectMapper()
                            .readTree(ModelFormats.write(model, read.format()).bytes()))
                    .isEqualTo(new ObjectMapper()
                            .readTree(ModelFormats.write(read.model(), read.format())
                                    .bytes()));
        }
    }

    @Test
    void takesTheSameModelAgainWithoutForgettingWhatWasDecided() throws Exception {
        try (var workspace = Workbench.standard().inMemory("bank")) {
            var read = Samples.read(ThreatDragon.class, "shop.json");
            take(workspace, read, "shop.json");
            var open = workspace.snapshot().state().elementThreats().stream()
                    .filter(t -> t.decision() == null)
                    .findFirst()
                    .orElseThrow();
            workspace.put("Decided", List.of(accepted(open)));
            take(workspace, read, "shop.json");

            assertThat(workspace.snapshot().state().elementThreats())
                    .hasSize(2)
                    .filteredOn(t -> t.id().equals(open.id()))
                    .extracting(ElementThreat::decision, ElementThreat::reason)
                    .containsExactly(tuple(DecisionKind.ACCEPT, "Small"));

            var fewer = Samples.read("""
                    {"otmVersion": "0.2.0", "project": {"name": "Web shop", "id": "p"}}
                    """);
            take(workspace, fewer, "shop.otm");
            assertThat(workspace.snapshot().state().elementThreats()).isEmpty();
            workspace.undo();
            assertThat(workspace.snapshot().state().elementThreats()).hasSize(2);
        }
    }

    private static ElementThreat accepted(ElementThreat threat) {
        return new ElementThreat(
                threat.id(),
                threat.element(),
                threat.elementName(),
                threat.title(),
                threat.stride(),
                threat.likelihood(),
                threat.impact(),
                threat.controls(),
                DecisionKind.ACCEPT,
                "Small");
    }

    private static void take(Workspace workspace, ReadModel read, String file) throws Exception {
        var model = ModelImport.of(read, file, _ -> false);
        assertThat(model.losses()).isEmpty();
        workspace.edit("Imported", now -> model.edits(now.state()));
    }

    @Test
    void leavesOutOfTheDiagramWhatNobodyCanSeeAndKeepsItInTheModel() throws Exception {
        var read = Samples.read("""
                {"otmVersion": "0.2.0", "project": {"name": "P", "id": "p"}, "components": [
                  {"id": "n", "name": "A note", "type": "note", "parent": {"trustZone": "z"}},
                  {"id": "c", "name": "", "type": "vm", "parent": {"component": "n"}}],
                 "dataflows": [{"id": "f", "name": "F", "source": "n", "destination": "c"}]}
                """);
        var model = ModelImport.of(read, "p.otm", _ -> false);

        try (var workspace = Workbench.standard().inMemory("bank")) {
            workspace.edit("Imported", now -> model.edits(now.state()));
            var now = workspace.snapshot();
            var graph =
                    Diagrams.graph(now, Diagrams.find(now.state(), "model-p").orElseThrow());
            assertThat(graph.elements()).extracting(e -> e.name()).containsExactly("process");
            assertThat(graph.flows()).isEmpty();
        }
        assertThat(ModelFormats.write(ModelImport.model(model.kept()), OpenThreatModel.format())
                        .losses())
                .isEmpty();
    }
}
