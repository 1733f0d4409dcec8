package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Remains;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.GroundShift;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.Fate;
import dev.merlon.engine.reimport.OutcomeChange;
import dev.merlon.engine.reimport.Rename;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new version of a contract: what is said before it is taken, and what becomes of all that people recorded.
class ReimportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");
    private static final ApiProfile PUBLIC = ApiProfile.of(ApiClass.PUBLIC);
    private static final EndpointId PAY = new EndpointId("payments", "createTransfer");
    private static final EndpointId READ = new EndpointId("payments", "readTransfer");
    private static final EndpointId NEW_PAY = new EndpointId("payments", "makePayment");
    private static final String KEY = "[{key: []}]";

    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private Workspace workspace = workspaceInMemory();

    private static Workspace workspaceInMemory() {
        try {
            return WORKBENCH.inMemory("none");
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void importFirstVersion() throws Exception {
        folder = temp.resolve("w.merlon");
        workspace = WORKBENCH.create(folder, "w");
        take(version("1", pay("createTransfer", "transfers", KEY), read(KEY)));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void saysWhichFactsChangedAndWhatComesOfIt() throws Exception {
        var review = review(version("2", pay("createTransfer", "transfers", "[]"), read(KEY)));

        assertThat(review.changed()).singleElement().satisfies(change -> {
            assertThat(change.after().id()).isEqualTo(PAY);
            assertThat(change.facts())
                    .anySatisfy(fact -> {
                        assertThat(fact.text()).isEqualTo("endpoint.authenticated: yes → no");
                        assertThat(fact.place())
                                .hasValueSatisfying(
                                        place -> assertThat(place.line()).isPositive());
                    })
                    .noneSatisfy(fact -> assertThat(fact.name()).startsWith("api."));
        });
        assertThat(review.facts()).extracting(f -> f.text()).containsExactly("api.version: 1 → 2");
        assertThat(review.outcomes(OutcomeChange.Kind.APPEARS))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.outcome().atEndpoint()).contains(PAY));
        assertThat(review.outcomes()).isSortedAccordingTo((a, b) -> b.severity().compareTo(a.severity()));
        assertThat(review.scoreBecomes().orElseThrow().value())
                .isLessThan(review.scoreWas().orElseThrow().value());
    }

    @Test
    void changesNothingByLooking() throws Exception {
        var before = workspace.snapshot();

        review(version("2", pay("makePayment", "payments", "[]")));

        assertThat(workspace.snapshot()).isSameAs(before);
        assertThat(reopened().state().entities())
                .containsExactlyElementsOf(before.state().entities().toList());
    }

    @Test
    void keepsWhatWasRecordedForAnEndpointThatGoes() throws Exception {
        recordEverythingAt(READ);

        var after = take(version("2", pay("createTransfer", "transfers", KEY)));

        assertThat(after.endpoint(READ)).isEmpty();
        assertThat(after.judgement().at(READ)).isEmpty();
        for (var snapshot : List.of(after, reopened())) {
            assertThat(snapshot.removedEndpoints()).singleElement().satisfies(remains -> {
                assertThat(remains.endpoint().label()).isEqualTo("GET /transfers/{id}");
                assertThat(remains.endpoint().version()).isEqualTo("2");
                assertThat(remains.endpoint().notedAt()).contains(NOW);
                assertThat(kinds(remains))
                        .containsExactlyInAnyOrder(EntityKind.ANSWER, EntityKind.CONTROL_RECORD, EntityKind.DECISION);
            });
        }
    }

    @Test
    void isLiveAgainWhereTheEndpointReturns() throws Exception {
        recordEverythingAt(READ);
        var decided = decisionAt(workspace.snapshot(), READ);
        take(version("2", pay("createTransfer", "transfers", KEY)));

        var plan = plan(version("3", pay("createTransfer", "transfers", KEY), read(KEY)));
        var review = workspace.review(plan, PUBLIC, Job.unwatched()).apis().getFirst();
        var after = workspace.take(plan, PUBLIC, Job.unwatched());

        assertThat(review.returned()).extracting(Endpoint::id).containsExactly(READ);
        assertThat(review.carried(Fate.RETURNS)).hasSize(3);
        assertThat(after.removedEndpoints()).isEmpty();
        assertThat(outcome(after, decided).decided()).contains(decided);
    }

    @Test
    void movesEverythingAlongARenameInOneChangeAndBackByUndo() throws Exception {
        recordEverythingAt(PAY);
        var before = workspace.snapshot();
        var plan = plan(version("2", pay("makePayment", "payments", KEY), read(KEY)))
                .withRenames(List.of(new Rename(PAY, NEW_PAY)));
        var review = workspace.review(plan, PUBLIC, Job.unwatched()).apis().getFirst();

        var after = workspace.take(plan, PUBLIC, Job.unwatched());

        assertThat(review.added()).isEmpty();
        assertThat(review.removed()).isEmpty();
        assertThat(review.renamed())
                .singleElement()
                .satisfies(r -> assertThat(r.before().id()).isEqualTo(PAY));
        assertThat(review.carried()).hasSize(3).allSatisfy(c -> {
            assertThat(c.at()).contains(NEW_PAY);
            assertThat(c.cameFrom()).contains(PAY);
        });
        assertThat(hanging(after)).containsOnly(NEW_PAY);
        assertThat(after.removedEndpoints()).isEmpty();
        assertThat(after.journal()).hasSize(before.journal().size() + 1);
        assertThat(hanging(reopened())).containsOnly(NEW_PAY);
        assertThat(workspace.undo().state().entities())
                .containsExactlyElementsOf(before.state().entities().toList());
    }

    @Test
    void comparesTheSecurityOfARenamedEndpointWithWhatItWas() throws Exception {
        var plan = plan(version("2", pay("makePayment", "payments", "[]"), read(KEY)));
        var same = plan.withRenames(List.of(new Rename(PAY, NEW_PAY)));

        assertThat(differences(plan)).extracting(Difference::kind).contains(DifferenceKind.ENDPOINT);
        assertThat(differences(same)).anySatisfy(difference -> {
            assertThat(difference.drift()).isEqualTo(Drift.WEAKER);
            assertThat(difference.endpoints()).extracting(Endpoint::id).containsExactly(NEW_PAY);
        });
        assertThat(differences(same)).extracting(Difference::kind).doesNotContain(DifferenceKind.ENDPOINT);
    }

    private List<Difference> differences(ImportPlan plan) throws WorkbenchException {
        return Objects.requireNonNull(workspace.compare(plan, Job.unwatched()).get("payments"))
                .differences();
    }

    @Test
    void leavesBehindWhatTheNewNameHasAlready() throws Exception {
        take(version("2", pay("createTransfer", "transfers", KEY), read(KEY), pay("makePayment", "payments", KEY)));
        var answer = answer(NEW_PAY, FactValue.FALSE);
        workspace.put("Answered", List.of(answer, answer(PAY, FactValue.TRUE)));
        take(version("3", pay("createTransfer", "transfers", KEY), read(KEY)));
        var plan = plan(version("4", pay("makePayment", "payments", KEY), read(KEY)))
                .withRenames(List.of(new Rename(PAY, NEW_PAY)));

        var after = workspace.take(plan, PUBLIC, Job.unwatched());

        assertThat(after.state().answers()).contains(answer);
        assertThat(after.removedEndpoints()).singleElement().satisfies(remains -> {
            assertThat(remains.endpoint().endpoint()).isEqualTo(PAY);
            assertThat(remains.answers()).hasSize(1);
        });
    }

    @Test
    void movesRemainsToALivingEndpointLater() throws Exception {
        workspace.put("Answered", List.of(answer(PAY, FactValue.TRUE)));
        take(version("2", pay("makePayment", "payments", KEY), read(KEY)));

        var after = workspace.rename("Moved", List.of(new Rename(PAY, NEW_PAY)));

        assertThat(hanging(after)).containsOnly(NEW_PAY);
        assertThat(after.removedEndpoints()).isEmpty();
        assertThatThrownBy(() -> workspace.rename("Moved", List.of(new Rename(READ, NEW_PAY))))
                .isInstanceOf(WorkbenchException.class);
    }

    @Test
    void refusesARenameOfWhatStays() throws Exception {
        var plan = plan(version("2", pay("makePayment", "payments", KEY), read(KEY)));

        assertThatThrownBy(() -> plan.withRenames(List.of(new Rename(READ, NEW_PAY))))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("IMPORT-RENAME");
    }

    @Test
    void asksAgainWhereAFactThatADecisionRestedOnChanged() throws Exception {
        var decided = decide(PAY, DecisionKind.ACCEPT);
        var settled = outcome(workspace.snapshot(), decided);
        assertThat(settled.live()).isFalse();
        var plan = plan(version("2", pay("createTransfer", "payments", KEY), read(KEY)));
        var changedFacts = workspace.whatIf(plan, PUBLIC, Job.unwatched());

        var after = workspace.take(plan, PUBLIC, Job.unwatched());

        var outcome = outcome(after, decided);
        var shifts = GroundShift.between(decided.facts(), outcome.fingerprint());
        assertThat(after).extracting(Snapshot::apis).isEqualTo(changedFacts.apis());
        assertThat(shifts).isNotEmpty();
        assertThat(outcome.decided()).isEmpty();
        assertThat(outcome.toConfirm()).contains(decided);
        assertThat(outcome.shifts()).isEqualTo(shifts);
        assertThat(outcome.live()).isTrue();

        var again = new Decision(decided.id(), DecisionKind.ACCEPT, "still", "Kim", NOW, null, outcome.fingerprint());
        var confirmed = outcome(workspace.decide("Confirmed", List.of(again)), decided);
        assertThat(confirmed.live()).isFalse();
        assertThat(confirmed.toConfirm()).isEmpty();
    }

    @Test
    void namesTheRecordsThatRestedOnWhatChanged() throws Exception {
        var now = workspace.snapshot();
        var firing = now.judgement().at(PAY).stream()
                .filter(o -> o.live() && !o.rule().heldBy().isEmpty())
                .filter(o -> o.verdict().decidedBy().contains("endpoint.flows"))
                .findFirst()
                .orElseThrow();
        var evidence = workspace.describe(EvidenceKind.LINK, "test", "https://example.com/1", "Kim", null);
        var held = ControlRecord.declared(
                        firing.rule().heldBy().getFirst(), new Scope.OfEndpoint(PAY), WorkStatus.IN_PLACE, "Kim", "")
                .withEvidence(List.of(evidence.id()));
        var recorded = workspace.put("Recorded", List.of(evidence, held));
        assertThat(recorded.judgement().at(PAY))
                .anySatisfy(o -> assertThat(o.verdict().heldBy()).contains(held.id()));

        var review = review(version("2", pay("createTransfer", "payments", KEY), read(KEY)));

        assertThat(review.carried(Fate.TO_CONFIRM)).anySatisfy(carried -> {
            assertThat(carried.entity()).isEqualTo(held);
            assertThat(carried.because()).extracting(GroundShift::fact).contains("endpoint.flows");
        });
    }

    @Test
    void givesTheSameIdsInWhateverOrderTheFilesCome() throws Exception {
        var contracts = List.of(
                named("b.yaml", "Bank", "first"), named("a.yaml", "Bank", "second"), named("c.yaml", "Bank", "third"));
        try (var one = WORKBENCH.inMemory("one");
                var other = WORKBENCH.inMemory("other")) {
            var forth = one.planImport(contracts, Job.unwatched());
            var back = other.planImport(contracts.reversed(), Job.unwatched());

            assertThat(forth.items()).extracting(i -> i.apiId()).containsExactly("bank-2", "bank", "bank-3");
            assertThat(back.items()).extracting(i -> i.apiId()).containsExactly("bank-3", "bank", "bank-2");
        }
    }

    @Test
    void namesTheProblemsOfAllFilesInTheirOrder() throws Exception {
        var contracts = List.of(
                Files.writeString(temp.resolve("x.yaml"), "openapi: 3.0.3\ninfo: ["),
                named("a.yaml", "Bank", "one"),
                Files.writeString(temp.resolve("y.json"), "{"));

        assertThatThrownBy(() -> workspace.planImport(contracts, Job.unwatched()))
                .isInstanceOfSatisfying(
                        WorkbenchException.class,
                        e -> assertThat(e.problems())
                                .extracting(p ->
                                        Path.of(p.place().file()).getFileName().toString())
                                .containsSubsequence("x.yaml", "y.json"));
    }

    /// Wherever it is cancelled, the folder holds what it held.
    @Test
    void leavesTheOldStateWhereverItIsCancelled() throws Exception {
        recordEverythingAt(PAY);
        var before = workspace.snapshot();
        var files = files();
        var next = version("2", pay("makePayment", "payments", KEY), read(KEY));
        var checks = new AtomicInteger();
        var cancelled = 0;
        for (var at = 0; at < 40; at++) {
            checks.set(at);
            try {
                var plan = workspace.planImport(List.of(next), cancellingAfter(checks));
                workspace.review(plan, PUBLIC, cancellingAfter(checks));
                workspace.take(plan, PUBLIC, cancellingAfter(checks));
                break;
            } catch (CancelledException _) {
                cancelled++;
                assertThat(workspace.snapshot()).isSameAs(before);
                assertThat(files()).isEqualTo(files);
            }
        }
        assertThat(cancelled).isGreaterThan(3);
        assertThat(workspace.snapshot().endpoint(NEW_PAY)).isPresent();
    }

    @Test
    void doesNotReadAgainWhatIsTheSameToTheLastByte() throws Exception {
        var same = temp.resolve("payments.yaml");

        var item = plan(same).items().getFirst();

        assertThat(item.same()).isTrue();
        assertThat(item.contract()).isEmpty();
        assertThat(item.title()).isEqualTo("Payments");
        assertThat(item.facts().endpoints()).extracting(Endpoint::id).containsExactly(PAY, READ);
    }

    /// The bytes of the file say nothing about a file that it refers to and that was missing.
    @Test
    void readsAgainWhereAFileWasMissing() throws Exception {
        var contract = Files.writeString(temp.resolve("split.yaml"), """
                openapi: 3.0.3
                info: {title: Split, version: "1"}
                paths: {/a: {$ref: 'a.yaml'}}
                """);
        take(contract);
        Files.writeString(temp.resolve("a.yaml"), "get: {operationId: a, responses: {'200': {description: ok}}}");

        assertThat(take(contract).endpoint(new EndpointId("split", "a"))).isPresent();
    }

    private static Job cancellingAfter(AtomicInteger checks) {
        return new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                if (checks.getAndDecrement() <= 0) {
                    throw new CancelledException();
                }
            }
        };
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("contracts"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private Snapshot reopened() throws Exception {
        workspace.close();
        workspace = WORKBENCH.open(folder, Job.unwatched());
        return workspace.snapshot();
    }

    private void recordEverythingAt(EndpointId endpoint) throws Exception {
        var control = workspace.snapshot().library().controls().getFirst().id();
        workspace.put(
                "Recorded",
                List.of(
                        answer(endpoint, FactValue.FALSE),
                        ControlRecord.declared(
                                control, new Scope.OfEndpoint(endpoint), WorkStatus.PLANNED, "Kim", "")));
        decide(endpoint, DecisionKind.WILL_FIX);
    }

    private Decision decide(EndpointId endpoint, DecisionKind kind) throws Exception {
        var outcome = workspace.snapshot().judgement().at(endpoint).stream()
                .filter(Outcome::live)
                .filter(o -> endpoint.equals(READ)
                        || o.verdict().decidedBy().stream().anyMatch(f -> f.equals("endpoint.flows")))
                .findFirst()
                .orElseThrow();
        var decision = new Decision(outcome.id(), kind, "why", "Kim", NOW, null, outcome.fingerprint());
        workspace.decide("Decided", List.of(decision));
        return decision;
    }

    private static Decision decisionAt(Snapshot snapshot, EndpointId endpoint) {
        return snapshot.state().decisions().stream()
                .filter(d -> d.hangsOn().filter(endpoint::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(Snapshot snapshot, Decision decision) {
        return snapshot.judgement()
                .outcomes()
                .filter(o -> o.id().equals(decision.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Answer answer(EndpointId endpoint, FactValue value) {
        return Answer.of("endpoint.ownedObjects", new Scope.OfEndpoint(endpoint), value, "Kim", NOW, "");
    }

    private static List<EntityKind> kinds(Remains remains) {
        return remains.things().stream().map(Entity::kind).toList();
    }

    private static Set<EndpointId> hanging(Snapshot snapshot) {
        return snapshot.state().entities().flatMap(e -> e.hangsOn().stream()).collect(Collectors.toSet());
    }

    private ApiReview review(Path contract) throws Exception {
        return workspace.review(plan(contract), PUBLIC, Job.unwatched()).apis().getFirst();
    }

    private ImportPlan plan(Path contract) throws Exception {
        return workspace.planImport(List.of(contract), Job.unwatched());
    }

    private Snapshot take(Path contract) throws Exception {
        return workspace.take(plan(contract), PUBLIC, Job.unwatched());
    }

    private Path version(String version, String... operations) throws IOException {
        return Files.writeString(temp.resolve("payments.yaml"), """
                openapi: 3.0.3
                info: {title: Payments, version: "%s"}
                components:
                  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
                  schemas: {Transfer: {type: object, properties: {iban: {type: string}, amount: {type: integer}}}}
                paths:
                """.formatted(version) + String.join("", operations));
    }

    private static String pay(String id, String noun, String security) {
        return """
                  /%s:
                    post:
                      operationId: %s
                      security: %s
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Transfer'}}}}
                      responses: {"201": {description: made}}
                """.formatted(noun, id, security).indent(0);
    }

    private static String read(String security) {
        return """
                  /transfers/{id}:
                    get:
                      operationId: readTransfer
                      security: %s
                      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                      responses: {"200": {description: ok}}
                """.formatted(security);
    }

    private Path named(String file, String title, String id) throws IOException {
        return Files.writeString(temp.resolve(file), """
                openapi: 3.0.3
                info: {title: %s, version: "1"}
                paths: {/%s: {get: {operationId: %s, responses: {"200": {description: ok}}}}}
                """.formatted(title, id, id));
    }
}
