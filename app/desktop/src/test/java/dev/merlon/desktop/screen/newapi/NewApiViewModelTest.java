package dev.merlon.desktop.screen.newapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.Figures;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.Step;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewApiViewModelTest {

    private static final Workbench WORKBENCH = Workbench.standard();
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Bank, version: "1"}
            servers: [{url: /v1}]
            components: {securitySchemes: {token: {type: http, scheme: bearer}}}
            security: [{token: []}]
            paths:
              /customers/{customerId}:
                get:
                  operationId: getCustomer
                  parameters: [{name: customerId, in: path, required: true, schema: {type: integer}}]
                  responses:
                    "200":
                      description: ok
                      content: {application/json: {schema: {type: object, properties: {iban: {type: string}}}}}
              /transfers/{transferId}:
                get:
                  operationId: getTransfer
                  parameters: [{name: transferId, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: ok}}
            """;

    @TempDir
    @Nullable
    Path temporary;

    private @Nullable Workspace workspace;
    private @Nullable DirectWork work;
    private @Nullable NewApiViewModel model;

    @BeforeEach
    void openWorkspace() throws Exception {
        workspace = WORKBENCH.inMemory("w");
        work = new DirectWork(workspace);
        model = new NewApiViewModel(work);
    }

    @AfterEach
    void closeWorkspace() throws Exception {
        Objects.requireNonNull(workspace).close();
    }

    @Test
    void saysWhatIsMissingAndStays() {
        model().next();
        assertThat(wizard().complaint()).isEqualTo("missing.contract");
        assertThat(wizard().step()).isEqualTo(Step.CONTRACT);
    }

    @Test
    void startsFromWhatTheContractShows() throws Exception {
        model().choose(List.of(contract(CONTRACT)));
        assertThat(wizard().draft().data()).containsExactly(DataClass.FINANCIAL);
        assertThat(wizard().draft().endpoints()).isEqualTo(2);
        assertThat(work().now().apis()).isEmpty();
    }

    @Test
    void appendsTheSecondOpinionAsNotes() throws Exception {
        model().choose(List.of(
                contract(CONTRACT.replace("  responses: {\"200\": {description: ok}}", "  responses: {\"200\": {}}"))));
        var item = wizard().draft().read().orElseThrow().items().getFirst();
        assertThat(model().problems(item))
                .filteredOn(p -> p.code().equals("SPEC-SECOND-OPINION"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.level()).isEqualTo(Level.NOTE));
    }

    @Test
    void refusesABadContractAndKeepsWhatWasSaid() throws Exception {
        model().say(ApiClass.INTERNAL);
        model().choose(List.of(contract("openapi: 3.0.3\npaths: {")));
        assertThat(wizard().refused()).isNotEmpty();
        assertThat(wizard().draft().read()).isEmpty();
        assertThat(wizard().draft().apiClass()).isEqualTo(ApiClass.INTERNAL);
        model().next();
        assertThat(wizard().complaint()).isEqualTo("missing.readable");
        assertThat(work().now().journal()).isEmpty();
    }

    @Test
    void showsWhatTheInternetDoesBeforeAnythingIsTaken() throws Exception {
        model().choose(List.of(contract(
                CONTRACT.replace("operationId: getTransfer", "operationId: getTransfer\n      security: []"))));
        model().goTo(Step.EXPOSURE);
        model().say(Exposure.INTERNET);
        var effect = wizard().shownEffect().orElseThrow();
        assertThat(effect.compares()).isTrue();
        assertThat(effect.turns()).isNotEmpty();
        assertThat(weight(effect.after())).isGreaterThan(weight(effect.before()));
        assertThat(work().now().apis()).isEmpty();
    }

    @Test
    void takesTheProfileAndAsksTheWeightiestFirst() throws Exception {
        imported();
        var api = work().now().apis().getFirst().api();
        assertThat(api.apiClass()).isEqualTo(ApiClass.PARTNER);
        assertThat(api.statedExposure()).contains(Exposure.PARTNER);
        assertThat(api.data()).containsExactly(DataClass.PERSONAL, DataClass.FINANCIAL);
        assertThat(api.owner()).isEqualTo("Payments squad");

        var queue = interview().queue();
        assertThat(queue).hasSizeBetween(1, Interview.MOST);
        assertThat(queue).extracting(a -> a.question().weight()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(queue).extracting(a -> a.question().fact()).doesNotContain(Choice.EXPOSURE);
    }

    @Test
    void settlesAsManyCellsAsTheEffectSaid() throws Exception {
        imported();
        model().next();
        assertThat(wizard().complaint()).isEqualTo("missing.answer");
        model().replyAll(FactValue.TRUE);
        model().note("Asked the squad");
        var said = Objects.requireNonNull(interview().effect()).settles();
        assertThat(said).isPositive();
        var open = interview().figures().open();

        model().next();
        assertThat(interview().at()).isEqualTo(1);
        assertThat(interview().queue().getFirst().settled()).isEqualTo(said);
        assertThat(interview().figures().open()).isEqualTo(open - said);
        assertThat(work().now().state().answers())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.note()).isEqualTo("Asked the squad"))
                .allSatisfy(a -> assertThat(a.who()).isEqualTo("Kim"));
    }

    @Test
    void answersOneByOneAndLeavesTheRestOpen() throws Exception {
        imported();
        var asked = interview().current().orElseThrow();
        assertThat(asked.question().scopes()).hasSizeGreaterThan(1);
        model().replyOneByOne(true);
        Scope first = asked.question().scopes().getFirst();
        model().reply(first, FactValue.FALSE);
        model().next();
        assertThat(work().now().state().answers()).singleElement().satisfies(a -> {
            assertThat(a.scope()).isEqualTo(first);
            assertThat(a.value()).isEqualTo(FactValue.FALSE);
        });
    }

    @Test
    void goesBackToAnAnsweredQuestionAndAnswersItAnew() throws Exception {
        imported();
        model().replyAll(FactValue.TRUE);
        model().next();
        model().back();
        assertThat(interview().current().orElseThrow().state()).isEqualTo(Asked.State.ANSWERED);
        model().replyAll(FactValue.FALSE);
        model().next();
        assertThat(work().now().state().answers())
                .allSatisfy(a -> assertThat(a.value()).isEqualTo(FactValue.FALSE));
        assertThat(work().now().journal()).hasSize(3);
    }

    @Test
    void asksAgainWhereAnAnswerWasTakenBack() throws Exception {
        imported();
        model().replyAll(FactValue.TRUE);
        model().next();
        model().follow(Objects.requireNonNull(workspace).undo());
        assertThat(interview().queue().getFirst().done()).isFalse();
    }

    @Test
    void startsOverWhereTheImportWasTakenBack() throws Exception {
        imported();
        model().follow(Objects.requireNonNull(workspace).undo());
        assertThat(wizard().imported()).isFalse();
        assertThat(wizard().step()).isEqualTo(Step.CONTRACT);
        assertThat(wizard().draft().owner()).isEqualTo("Payments squad");
    }

    @Test
    void changesTheProfileOfWhatIsImported() throws Exception {
        imported();
        model().goTo(Step.CLASS);
        model().say(ApiClass.PUBLIC);
        assertThat(wizard().shownEffect()).isPresent();
        model().goTo(Step.OWNER);
        model().next();
        assertThat(wizard().step()).isEqualTo(Step.QUESTIONS);
        assertThat(work().now().apis().getFirst().api().apiClass()).isEqualTo(ApiClass.PUBLIC);
    }

    @Test
    void handsANewVersionOfAKnownApiOverToItsReview() throws Exception {
        imported();
        skipAll();
        model().next();
        assertThat(work().finished).hasSize(1);
        assertThat(wizard()).isEqualTo(Wizard.blank());

        var before = work().now();
        model().choose(List.of(contract(
                CONTRACT.replace("/transfers/{transferId}", "/orders/{orderId}").replace("getTransfer", "getOrder"))));
        assertThat(work().handedOver).isTrue();
        assertThat(wizard()).isEqualTo(Wizard.blank());
        assertThat(work().now()).isSameAs(before);
    }

    @Test
    void staysWithAContractOfWhichNotOneByteDiffers() throws Exception {
        imported();
        skipAll();
        model().next();
        model().choose(List.of(contract(CONTRACT)));
        assertThat(work().handedOver).isFalse();
        assertThat(wizard().draft().steps()).containsExactly(Step.CONTRACT, Step.QUESTIONS);
    }

    private void imported() throws Exception {
        model().choose(List.of(contract(CONTRACT)));
        model().next();
        model().say(ApiClass.PARTNER);
        model().next();
        model().say(Exposure.PARTNER);
        model().next();
        model().say(DataClass.PERSONAL, true);
        model().next();
        model().sayOwner("Payments squad");
        model().next();
        assertThat(wizard().step()).isEqualTo(Step.QUESTIONS);
    }

    private void skipAll() {
        while (!interview().finished()) {
            model().skip();
        }
    }

    private static long weight(Figures figures) {
        return 8 * figures.firing(Severity.CRITICAL)
                + 4 * figures.firing(Severity.HIGH)
                + 2 * figures.firing(Severity.MEDIUM)
                + figures.firing(Severity.LOW);
    }

    private Path contract(String text) throws Exception {
        var file = Objects.requireNonNull(temporary).resolve("bank.yaml");
        Files.writeString(file, text);
        return file;
    }

    private Interview interview() {
        return wizard().asking().orElseThrow();
    }

    private Wizard wizard() {
        return model().wizard();
    }

    private NewApiViewModel model() {
        return Objects.requireNonNull(model);
    }

    private DirectWork work() {
        return Objects.requireNonNull(work);
    }
}
