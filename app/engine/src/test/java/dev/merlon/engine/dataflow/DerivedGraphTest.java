package dev.merlon.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.ThreatStanding;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.drawing.Svg;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowDiagram.Detail;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.usecase.SampleUseCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Over the sample bank, which no test here changes for another.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DerivedGraphTest {

    private Workspace bank;

    @BeforeAll
    void open(@TempDir Path temp) throws WorkbenchException {
        bank = SampleUseCases.open(temp);
    }

    @AfterAll
    void close() throws WorkbenchException {
        bank.close();
    }

    private DataFlowGraph payments() {
        return DerivedGraph.of(bank.snapshot(), List.of("payments-api"), Detail.SERVICES);
    }

    @Test
    void drawsAServiceForEachTagWithAllEndpointsOfTheApi() {
        var services = payments().elements().stream()
                .filter(e -> e.kind() == ElementKind.SERVICE)
                .toList();

        assertThat(services).extracting(Element::name).contains("transfers", "beneficiaries", "accounts");
        assertThat(services.stream().flatMap(e -> e.endpoints().stream()).collect(Collectors.toSet()))
                .hasSize(services.stream().mapToInt(e -> e.endpoints().size()).sum())
                .hasSize(bank.snapshot()
                        .api("payments-api")
                        .orElseThrow()
                        .endpoints()
                        .size());
    }

    @Test
    void drawsCallersByUseCasesAndZonesByExposureAndClass() {
        var graph = payments();

        assertThat(graph.element("actor:customer")).map(Element::boundary).hasValue("boundary:internet");
        assertThat(graph.element("actor:internet:anyone")).isEmpty();
        assertThat(graph.element("api:payments-api")).map(Element::boundary).hasValue("boundary:class:public");
        assertThat(graph.element("identity")).map(Element::kind).hasValue(ElementKind.IDENTITY);
    }

    @Test
    void writesTheDataOfItsEndpointsOnEachFlow() {
        var flow = payments()
                .flow("api:payments-api>service:payments-api:transfers")
                .orElseThrow();

        assertThat(flow.carries()).contains(DataClass.FINANCIAL, DataClass.PERSONAL);
        assertThat(flow.endpoints()).extracting(e -> e.key()).contains("createTransfer");
        assertThat(payments().flow("service:payments-api:transfers>store:payments-api"))
                .map(f -> f.name())
                .hasValue("reads and writes");
    }

    @Test
    void drawsTheToolThatIsRecordedInThePlaceOfTheGatewayThatRecordsSpeakOf() throws WorkbenchException {
        assertThat(payments().element("gateway")).isPresent();
        var tool = new Tool(
                "edge-gw", "Edge gateway", ToolKind.GATEWAY, Layer.GATEWAY, Scope.of("api:payments-api"), "", "");
        var now = bank.whatIf(List.of(tool), Job.unwatched());
        var graph = DerivedGraph.of(now, List.of("payments-api", "ledger-api"), Detail.APIS);

        assertThat(graph.flow("client:internet>tool:edge-gw")).isPresent();
        assertThat(graph.flow("tool:edge-gw>api:payments-api")).isPresent();
        assertThat(graph.flow("tool:edge-gw>api:ledger-api")).isEmpty();
    }

    @Test
    void drawsOneProcessForEachApiWhereAllAreDrawnTogether() {
        var all = Diagrams.find(bank.snapshot().state(), Diagrams.ALL).orElseThrow();
        var graph = Diagrams.graph(bank.snapshot(), all);

        assertThat(graph.elements().stream().filter(e -> e.kind() == ElementKind.API))
                .hasSize(3);
        assertThat(graph.elements()).noneMatch(e -> e.kind() == ElementKind.SERVICE);
    }

    @Test
    void countsEachRuleThatFiresAtAnElementOnce() {
        var now = bank.snapshot();
        var transfers = payments().element("service:payments-api:transfers").orElseThrow();
        var danger = Objects.requireNonNull(Danger.of(now, payments()).get(transfers.id()));

        assertThat(danger.threats()).isEqualTo(Danger.live(now, transfers).size());
        assertThat(Danger.outcomes(now, transfers).filter(o -> o.live()).count())
                .isGreaterThan(danger.threats());
    }

    @Test
    void countsThreatsOfElementsThatNoContractShowsUntilTheyAreSettled() throws WorkbenchException {
        var threat = new ElementThreat(
                "T-1",
                "store:payments-api",
                "Payments API data",
                "A backup leaves the bank",
                List.of("I"),
                5,
                5,
                List.of(),
                null,
                "");
        var accepted = new ElementThreat(
                "T-1",
                "store:payments-api",
                "Payments API data",
                "A backup leaves the bank",
                List.of("I"),
                5,
                5,
                List.of(),
                DecisionKind.ACCEPT,
                "encrypted");
        var live = bank.whatIf(List.of(threat), Job.unwatched());
        var settled = bank.whatIf(List.of(accepted), Job.unwatched());

        assertThat(Danger.of(live, payments())).containsEntry("store:payments-api", new Danger(Severity.CRITICAL, 1));
        assertThat(Danger.of(settled, payments())).doesNotContainKey("store:payments-api");
        assertThat(ThreatStanding.of(accepted, Coverage.of(settled))).isEqualTo(ThreatStanding.SETTLED);
    }

    @Test
    void holdsAThreatByAControlThatIsInPlaceEverywhere() {
        var coverage = Coverage.of(bank.snapshot());
        var everywhere = bank.snapshot().state().records().stream()
                .filter(r -> r.scope() instanceof Scope.Organisation && coverage.holds(r))
                .findFirst()
                .orElseThrow();
        var narrow = bank.snapshot().state().records().stream()
                .filter(r -> !(r.scope() instanceof Scope.Organisation) && coverage.holds(r))
                .filter(r -> coverage.recordForApi(r.control(), "").isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(ThreatStanding.of(heldBy(everywhere.control()), coverage)).isEqualTo(ThreatStanding.HELD);
        assertThat(ThreatStanding.of(heldBy(narrow.control()), coverage)).isEqualTo(ThreatStanding.LIVE);
    }

    private static ElementThreat heldBy(String control) {
        return new ElementThreat(
                "T-1", "identity", "", "Tokens are forged", List.of(), 2, 5, List.of(control), null, "");
    }

    @Test
    void keepsWhatPeopleChangedWhenTheModelDrawsMore() throws WorkbenchException {
        var diagram = Diagrams.find(bank.snapshot().state(), "payments-api").orElseThrow();
        var edited = diagram.withEdits(DiagramEdits.NONE
                .placed(Map.of("identity", new Mark.Point(40, 900)))
                .named("service:payments-api:transfers", "Money moves")
                .withHidden(Set.of("service:payments-api:fx")));
        var tool = new Tool("waf", "Shield", ToolKind.WAF, Layer.EDGE, new Scope.Organisation(), "", "");
        var now = bank.whatIf(List.of(edited, tool), Job.unwatched());
        var shown =
                DiagramLayout.of(now, Diagrams.find(now.state(), "payments-api").orElseThrow(), Job.unwatched());

        assertThat(shown.graph().element("tool:waf")).isPresent();
        assertThat(shown.graph().nameOf("service:payments-api:transfers")).isEqualTo("Money moves");
        assertThat(shown.graph().element("service:payments-api:fx")).isEmpty();
        assertThat(shown.places().element("identity").orElseThrow().corner()).isEqualTo(new Mark.Point(40, 900));
    }

    @Test
    void drawsAFileThatNamesEverything() throws WorkbenchException {
        var now = bank.snapshot();
        var diagram =
                new DataFlowDiagram("x", "Payments <all>", List.of("payments-api"), Detail.SERVICES, DiagramEdits.NONE);
        var shown = DiagramLayout.of(now, diagram, Job.unwatched());
        var svg = Svg.of(DataFlowDrawing.of(diagram.name(), shown.graph(), shown.places(), shown.dangers()));

        assertThat(svg)
                .contains(
                        "Payments &lt;all&gt;",
                        "Internet, not trusted",
                        "beneficiaries",
                        "personal, financial",
                        "Critical ");
    }

    @Test
    void drawsManyAreasAsOneAndSaysSo(@TempDir Path temp) throws Exception {
        var paths = IntStream.range(0, DerivedGraph.MOST_SERVICES + 10)
                .mapToObj(i -> "  /area%d:\n    get: {responses: {'200': {description: ok}}}".formatted(i))
                .collect(Collectors.joining("\n"));
        var contract = temp.resolve("wide.yaml");
        Files.writeString(contract, "openapi: 3.0.3\ninfo: {title: Wide, version: '1'}\npaths:\n" + paths + "\n");
        try (var workspace = Workbench.standard().inMemory("wide")) {
            workspace.take(
                    workspace.planImport(List.of(contract), Job.unwatched()),
                    ApiProfile.of(ApiClass.PUBLIC),
                    Job.unwatched());
            var graph = DerivedGraph.of(workspace.snapshot(), List.of("wide"), Detail.SERVICES);

            assertThat(graph.elements().stream().filter(e -> e.kind() == ElementKind.SERVICE))
                    .hasSize(DerivedGraph.MOST_SERVICES)
                    .anyMatch(e -> e.name().equals("11 more") && e.endpoints().size() == 11);
            assertThat(graph.notes()).singleElement().asString().contains("11 areas of Wide");
        }
    }
}
