package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");
    private static final ApiProfile PARTNER =
            new ApiProfile(ApiClass.PARTNER, Exposure.INTERNET, "Payments team", List.of(DataClass.FINANCIAL));
    private static final EndpointId PAY = new EndpointId("payments", "pay");

    @TempDir
    Path temp;

    private Path contract;

    @BeforeEach
    void writeContract() throws IOException {
        contract = write("payments.yaml", "Payments", "1", List.of("pay", "list"));
    }

    @Test
    void takesAContractInOneChange() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            assertThat(workspace.snapshot().apis()).isEmpty();

            var taken = workspace.take(plan, PARTNER, Job.unwatched());

            assertThat(keys(taken)).containsExactly("pay", "list");
            assertThat(taken.posture().ofEndpoint()).containsOnlyKeys(PAY, new EndpointId("payments", "list"));
            assertThat(taken.judgement().at(PAY)).isNotEmpty();
            assertThat(taken.journal())
                    .singleElement()
                    .satisfies(e -> assertThat(e.change().label()).isEqualTo("Imported Payments"));
            assertThat(api(taken).owner()).isEqualTo("Payments team");
            assertThat(api(taken).importedAt()).isEqualTo(NOW);
        }
    }

    @Test
    void hasItAllAgainAfterReopening() throws Exception {
        var folder = temp.resolve("w.merlon");
        Snapshot before;
        try (var workspace = WORKBENCH.create(folder, "w")) {
            importAll(workspace, contract);
            before = workspace.snapshot();
            Files.delete(contract);
        }
        try (var workspace = WORKBENCH.open(folder, Job.unwatched())) {
            var after = workspace.snapshot();

            assertThat(after.state().apis()).isEqualTo(before.state().apis());
            assertThat(values(after)).isEqualTo(values(before));
            assertThat(states(after)).isEqualTo(states(before)).isNotEmpty();
            assertThat(after.posture().total()).isEqualTo(before.posture().total());
            assertThat(after.journal()).isEqualTo(before.journal());
            assertThat(new String(workspace.contractFile(api(after), "payments.yaml"), StandardCharsets.UTF_8))
                    .contains("operationId: pay");
        }
    }

    @Test
    void namesPlacesByTheFilesThatItKeepsWhereverTheyCameFrom() throws Exception {
        var folder = temp.resolve("w.merlon");
        Snapshot before;
        try (var workspace = WORKBENCH.create(folder, "w")) {
            importAll(workspace, contract);
            before = workspace.snapshot();
        }
        try (var workspace = WORKBENCH.open(folder, Job.unwatched())) {
            assertThat(places(before))
                    .isNotEmpty()
                    .isEqualTo(places(workspace.snapshot()))
                    .allSatisfy(place -> assertThat(place).startsWith("payments.yaml:"));
        }
    }

    private static List<String> places(Snapshot snapshot) {
        return snapshot.judgement().at(PAY).stream()
                .map(o -> o.place().toString())
                .toList();
    }

    @Test
    void keepsWhatPeopleSaidWhenANewVersionComes() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            importAll(workspace, contract);
            var answer = Answer.of("endpoint.ownedObjects", new Scope.OfEndpoint(PAY), FactValue.TRUE, "Kim", NOW, "");
            var inPlace =
                    ControlRecord.declared("APC-INV-01", new Scope.OfApi("payments"), WorkStatus.IN_PLACE, "Kim", "");
            workspace.put("Answered and recorded", List.of(answer, inPlace));
            write("payments.yaml", "Payments", "2", List.of("pay", "refund"));

            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            var item = plan.items().getFirst();
            assertThat(item.known()).isTrue();
            assertThat(item.added()).extracting(EndpointId::key).containsExactly("refund");
            assertThat(item.removed()).extracting(EndpointId::key).containsExactly("list");
            var taken = workspace.take(plan, ApiProfile.of(ApiClass.INTERNAL), Job.unwatched());

            assertThat(keys(taken)).containsExactly("pay", "refund");
            assertThat(api(taken).version()).isEqualTo("2");
            assertThat(api(taken).apiClass()).isEqualTo(ApiClass.PARTNER);
            assertThat(api(taken).owner()).isEqualTo("Payments team");
            assertThat(taken.state().records()).containsExactly(inPlace);
            var owned = taken.apis().getFirst().factsOf(PAY).get("endpoint.ownedObjects");
            assertThat(owned.value()).isEqualTo(FactValue.TRUE);
            assertThat(owned.source()).isInstanceOf(FactSource.Answered.class);
        }
    }

    @Test
    void goesBackToTheOldVersionByUndo() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var workspace = WORKBENCH.create(folder, "w")) {
            importAll(workspace, contract);
            write("payments.yaml", "Payments", "2", List.of("refund"));
            importAll(workspace, contract);
        }
        try (var workspace = WORKBENCH.open(folder, Job.unwatched())) {
            assertThat(keys(workspace.snapshot())).containsExactly("refund");
            assertThat(keys(workspace.undo())).containsExactly("pay", "list");
            assertThat(keys(workspace.undo())).isEmpty();
            assertThat(keys(workspace.redo())).containsExactly("pay", "list");
            assertThat(keys(workspace.redo())).containsExactly("refund");
        }
    }

    @Test
    void takesNothingWhereNotOneByteDiffers() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            importAll(workspace, contract);

            importAll(workspace, contract);

            assertThat(workspace.snapshot().journal()).hasSize(1);
        }
    }

    @Test
    void leavesNothingOfAnImportThatIsCancelled() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var workspace = WORKBENCH.create(folder, "w")) {
            var before = workspace.snapshot();
            var plan = workspace.planImport(List.of(contract), Job.unwatched());

            assertThatThrownBy(() -> workspace.take(plan, PARTNER, cancelled())).isInstanceOf(CancelledException.class);

            assertThat(workspace.snapshot()).isSameAs(before);
            assertThat(workspace.undoable()).isEmpty();
            assertThat(folder.resolve("contracts")).isEmptyDirectory();
            assertThat(keys(workspace.take(plan, PARTNER, Job.unwatched()))).containsExactly("pay", "list");
        }
    }

    @Test
    void takesNoneWhereOneOfThemIsNoContract() throws Exception {
        var broken = Files.writeString(temp.resolve("broken.yaml"), "openapi: [");
        try (var workspace = WORKBENCH.inMemory("w")) {
            assertThatThrownBy(() -> workspace.planImport(List.of(contract, broken), Job.unwatched()))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("broken.yaml");
            assertThat(workspace.snapshot().apis()).isEmpty();
        }
    }

    @Test
    void tellsTwoContractsOfOneTitleApart() throws Exception {
        var other = write("other.yaml", "Payments", "1", List.of("audit"));
        try (var workspace = WORKBENCH.inMemory("w")) {
            importAll(workspace, contract, other);
            assertThat(workspace.snapshot().state().apis())
                    .extracting(Api::id)
                    .containsExactly("payments", "payments-2");

            write("other.yaml", "Payments", "2", List.of("audit", "purge"));
            importAll(workspace, other);

            var after = workspace.snapshot();
            assertThat(after.state().api("payments").map(Api::version)).contains("2");
            assertThat(after.state().api("payments-2").map(Api::version)).contains("1");
            assertThat(keys(after)).containsExactly("audit", "purge", "pay", "list");
        }
    }

    @Test
    void unlocksAWorkspaceThatCannotBeShown() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var workspace = WORKBENCH.create(folder, "w")) {
            importAll(workspace, contract);
        }
        Path kept;
        try (var files = Files.list(folder.resolve("contracts"))) {
            kept = files.findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(kept);
        Files.writeString(kept, "openapi: 3.1.0");

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> WORKBENCH.open(folder, Job.unwatched()))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("FILE-DAMAGED")
                    .hasMessageContaining("payments.yaml");
        }
        Files.write(kept, bytes);
        WORKBENCH.open(folder, Job.unwatched()).close();
    }

    @Test
    void makesIdsThatAreSafeInPathsAndAddresses() {
        assertThat(ApiNames.slug("Payments API: Überweisung (v2)")).isEqualTo("payments-api-u-berweisung-v2");
        assertThat(ApiNames.slug("../..")).isEqualTo("api");
        assertThat(ApiNames.slug("a".repeat(100))).hasSize(60);
    }

    private static void importAll(Workspace workspace, Path... contracts) throws WorkbenchException {
        var plan = workspace.planImport(List.of(contracts), Job.unwatched());
        workspace.take(plan, PARTNER, Job.unwatched());
    }

    private static List<String> keys(Snapshot snapshot) {
        return snapshot.endpoints().map(Endpoint::id).map(EndpointId::key).toList();
    }

    private static List<FactValue> values(Snapshot snapshot) {
        return snapshot.apis().getFirst().factsOf(PAY).all().stream()
                .map(Fact::value)
                .toList();
    }

    private static List<String> states(Snapshot snapshot) {
        return snapshot.judgement().outcomes().map(Outcome::toString).toList();
    }

    private static Api api(Snapshot snapshot) {
        return snapshot.state().apis().getFirst();
    }

    private static Job cancelled() {
        return new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
    }

    private Path write(String name, String title, String version, List<String> operations) throws IOException {
        var text =
                new StringBuilder("openapi: 3.0.3\ninfo: {title: " + title + ", version: '" + version + "'}\npaths:\n");
        for (var operation : operations) {
            text.append("  /")
                    .append(operation)
                    .append(":\n    get:\n      operationId: ")
                    .append(operation)
                    .append("\n      responses: {'200': {description: done}}\n");
        }
        return Files.writeString(temp.resolve(name), text);
    }
}
