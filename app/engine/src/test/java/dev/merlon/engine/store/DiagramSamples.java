package dev.merlon.engine.store;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.threatmodel.ImportedModel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Data-flow diagrams, threats at elements and imported models with every member filled, and bare ones.
public final class DiagramSamples {

    private DiagramSamples() {}

    public static List<Entity> all() {
        return List.of(
                new DataFlowDiagram(
                        "payments-api",
                        "Payments",
                        List.of("payments-api"),
                        DataFlowDiagram.Detail.SERVICES,
                        new DiagramEdits(
                                Map.of("identity", new Mark.Point(-12, 900)),
                                Map.of("identity", "Sign-in \"<b>\""),
                                Map.of("identity", "own:payments-api:2", "gateway", ""),
                                Set.of("third:apis"),
                                List.of(Element.plain(
                                        "own:payments-api:1", ElementKind.STORE, "Backup", "nightly", "boundary:data")),
                                List.of(
                                        new Boundary("own:payments-api:2", "Vault", "boundary:data", true),
                                        new Boundary("own:payments-api:4", "Team", "", false)),
                                List.of(new DataFlow(
                                        "own:payments-api:3",
                                        "store:payments-api",
                                        "own:payments-api:1",
                                        "copies",
                                        List.of(DataClass.FINANCIAL),
                                        List.of(),
                                        List.of())),
                                Set.of("own:payments-api:1"))),
                new DataFlowDiagram("bare", "Bare", List.of(), DataFlowDiagram.Detail.APIS, DiagramEdits.NONE),
                new ElementThreat(
                        "T-1",
                        "own:payments-api:1",
                        "Backup",
                        "A backup leaves the bank",
                        List.of("I", "T"),
                        2,
                        5,
                        List.of("APC-RES-02"),
                        DecisionKind.ACCEPT,
                        "encrypted"),
                new ImportedModel("model-shop", "Shop \"<b>\"", "otm", "shop.otm", "{\"otmVersion\": \"0.2.0\"}"),
                new ElementThreat("T-2", "identity", "Sign-in", "Forged", List.of(), 1, 1, List.of(), null, ""));
    }
}
