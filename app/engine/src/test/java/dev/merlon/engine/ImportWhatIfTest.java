package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.rule.OpenQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWhatIfTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");
    private static final String OWNED = "endpoint.ownedObjects";

    @TempDir
    Path temp;

    private Path contract;

    @BeforeEach
    void writeContract() throws IOException {
        contract = temp.resolve("bank.yaml");
        Files.writeString(contract, """
                openapi: 3.0.3
                info: {title: Bank, version: "1"}
                components: {securitySchemes: {token: {type: http, scheme: bearer}}}
                security: [{token: []}]
                paths:
                  /transfers/{transferId}:
                    get:
                      operationId: getTransfer
                      parameters: [{name: transferId, in: path, required: true, schema: {type: integer}}]
                      responses: {"200": {description: ok}}
                  /cards/{cardId}:
                    get:
                      operationId: getCard
                      parameters: [{name: cardId, in: path, required: true, schema: {type: integer}}]
                      responses: {"200": {description: ok}}
                """);
    }

    @Test
    void showsWhatAnExposureWouldDoWithoutTakingThePlan() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            var internet = workspace.whatIf(plan, profile(Exposure.INTERNET), Job.unwatched());
            var internal = workspace.whatIf(plan, profile(Exposure.INTERNAL), Job.unwatched());

            assertThat(likelihoods(internet.judgement().outcomes().toList()))
                    .isGreaterThan(likelihoods(internal.judgement().outcomes().toList()));
            assertThat(workspace.snapshot().apis()).isEmpty();
            assertThat(workspace.snapshot().journal()).isEmpty();
            assertThat(workspace.undoable()).isEmpty();
        }
    }

    @Test
    void showsWhatAnAnswerWouldSettleAsTheAnswerThenDoes() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            var before = workspace.take(plan, profile(Exposure.INTERNET), Job.unwatched());
            var answers = owned(before).answers(FactValue.TRUE, "Kim", NOW, "");

            var shown = workspace.whatIf(answers, Job.unwatched());
            assertThat(workspace.snapshot()).isSameAs(before);
            assertThat(shown.judgement().count(OutcomeState.OPEN_QUESTION))
                    .isLessThan(before.judgement().count(OutcomeState.OPEN_QUESTION));

            var after = workspace.answer("Answered", answers);
            assertThat(after.judgement().outcomes())
                    .isEqualTo(shown.judgement().outcomes().toList());
        }
    }

    @Test
    void asksOneQuestionForAllEndpointsThatWaitForIt() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            var now = workspace.take(plan, profile(Exposure.INTERNET), Job.unwatched());
            var question = owned(now);

            assertThat(question.target()).isEqualTo(FactTarget.ENDPOINT);
            assertThat(question.text()).isEqualTo("Does each object belong to one customer or tenant?");
            assertThat(question.scopes())
                    .extracting(Scope::text)
                    .containsExactly("endpoint:bank@getCard", "endpoint:bank@getTransfer");
            assertThat(question.scopes().stream()
                            .map(Extents.NONE::of)
                            .mapToLong(question::waitingIn)
                            .sum())
                    .isEqualTo(question.waiting().size());
            assertThat(question.answers(FactValue.UNKNOWN, "Kim", NOW, "later"))
                    .allSatisfy(a -> assertThat(a.note()).isEqualTo("later"))
                    .hasSize(2);
        }
    }

    @Test
    void asksNothingOfApisThatAreNotMeant() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            var now = workspace.take(plan, profile(Exposure.INTERNET), Job.unwatched());

            assertThat(OpenQuestion.of(now.judgement(), Set.of("another"))).isEmpty();
            assertThat(OpenQuestion.of(now.judgement(), Set.of("bank"))).isEqualTo(OpenQuestion.of(now.judgement()));
        }
    }

    private static OpenQuestion owned(Snapshot now) {
        return OpenQuestion.of(now.judgement()).stream()
                .filter(q -> q.fact().equals(OWNED))
                .findFirst()
                .orElseThrow();
    }

    private static int likelihoods(List<Outcome> outcomes) {
        return outcomes.stream().mapToInt(o -> o.rating().likelihood()).sum();
    }

    private static ApiProfile profile(Exposure exposure) {
        return new ApiProfile(ApiClass.PUBLIC, exposure, "Kim", List.of());
    }
}
