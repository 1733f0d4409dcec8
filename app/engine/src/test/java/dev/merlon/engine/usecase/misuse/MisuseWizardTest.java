package dev.merlon.engine.usecase.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.TestPattern;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.SampleUseCases;
import dev.merlon.engine.usecase.trial.Gherkin;
import dev.merlon.engine.usecase.trial.RequestShapes;
import dev.merlon.engine.usecase.trial.RequestSketch;
import dev.merlon.engine.usecase.trial.TestIdea;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Guide words over the sample bank's real endpoints.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MisuseWizardTest {

    private static final UseCase PAY = SampleUseCases.PAY;

    @TempDir
    static Path temp;

    private Workspace workspace;
    private MisuseWizard wizard;

    @BeforeAll
    void open() throws Exception {
        workspace = SampleUseCases.open(temp);
        wizard = MisuseWizard.of(workspace.snapshot().library());
    }

    @AfterAll
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void namesOnlyRulesTestsAndAttackersThatThereAre() {
        var library = workspace.snapshot().library();
        var words = wizard.words();
        var attackers = library.attackers().stream().map(Attacker::id).toList();
        var tried = new HashSet<String>();
        assertThat(words.words()).hasSize(11);
        for (var word : words.words()) {
            for (var prompt : word.prompts()) {
                assertThat(prompt.rules())
                        .as(prompt.ask())
                        .isNotEmpty()
                        .allMatch(r -> library.rule(r).isPresent());
                assertThat(prompt.detect()).as(prompt.ask()).isNotEmpty();
                assertThat(attackers).contains(prompt.attacker());
                assertThat(words.test(prompt.test())).as(prompt.test()).isPresent();
                tried.add(prompt.test());
            }
        }
        assertThat(words.tests().stream().map(TestPattern::id)).containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void asksInTheWordsOfTheEndpoint() {
        var question = ask("s3", "repeated");

        assertThat(question.ask()).isEqualTo("What if “Bank creates the transfer” happens twice for one intent?");
        assertThat(question.because()).contains("no idempotency key at POST /transfers");
        assertThat(question.linked().stream().map(Outcome::id)).contains("FLOW-03@payments-api@createTransfer");
        assertThat(question.proposal().mitigations()).contains("APC-BIZ-03");
        assertThat(question.proposal().targets()).containsExactly(SampleUseCases.endpoint("createTransfer"));
        assertThat(ask("s4", "other-than").because()).contains("transferId");
    }

    @Test
    void leavesNoPlaceUnfilledInAnyCell() {
        for (var step : PAY.mainFlow()) {
            for (var word : wizard.words().words()) {
                var question = wizard.question(workspace.snapshot(), PAY, step, word);
                assertThat(question.ask() + question.because() + question.proposal())
                        .as(step.id() + " " + word.id())
                        .doesNotContainPattern("\\{(step|actor|previous|next|endpoint[.a-zA-Z]*|method|path|api)}");
            }
        }
    }

    @Test
    void asksAtAStepWithoutEndpointsToo() {
        var bare = PAY.withMainFlow(List.of(PAY.mainFlow().getFirst().withEndpoints(List.of())));
        for (var word : wizard.words().words()) {
            var question =
                    wizard.question(workspace.snapshot(), bare, bare.mainFlow().getFirst(), word);
            assertThat(question.ask()).isNotBlank().doesNotContain("{");
            assertThat(question.linked()).isEmpty();
        }
    }

    @Test
    void countsWhatWasConsideredAndFindsWhatComesNext() throws Exception {
        var first = ask("s3", "no");
        workspace.put(
                "Considered",
                List.of(
                        considered(ask("s3", "repeated")),
                        new Consideration(
                                first.cell(), new RuledOut("the server keeps the state"), "Kim", SampleUseCases.AT),
                        new Consideration(
                                new Cell(PAY.id(), "s9", "no"),
                                new RuledOut("a step that went"),
                                "Kim",
                                SampleUseCases.AT)));

        var progress = Progress.of(workspace.snapshot(), PAY, wizard.words());

        assertThat(progress.cells()).hasSize(44);
        assertThat(progress.considered()).hasSize(2);
        assertThat(progress.strays()).hasSize(1);
        assertThat(progress.misuses()).hasSize(1);
        assertThat(progress.nextAfter(new Cell(PAY.id(), "s2", "by-someone-else")))
                .contains(new Cell(PAY.id(), "s3", "more"));
        assertThat(workspace.undo().state().considerations()).isEmpty();
        workspace.redo();
    }

    @Test
    void writesAScenarioAndTheRequestsThatItTakes() throws Exception {
        workspace.put("Accepted", List.of(considered(ask("s3", "repeated")), considered(ask("s4", "by-someone-else"))));
        var now = workspace.snapshot();
        var shapes = RequestShapes.of(now, PAY.steps(), api -> workspace.contract(api, Job.unwatched()));

        var feature = Gherkin.feature(now, wizard.words(), List.of(PAY));
        var sketch = new RequestSketch(shapes).of(TestIdea.all(now, wizard.words(), PAY));

        assertThat(feature)
                .startsWith("Feature: Misuse cases of ")
                .contains("  Rule: Pay a new beneficiary")
                .contains("@misuse @step-3 @repeated @FLOW-03")
                .contains("When the same request is sent again, byte for byte");
        assertThat(feature.lines().filter(l -> l.strip().startsWith("Scenario:")))
                .hasSize(2);
        assertThat(sketch)
                .contains("POST {{baseUrl}}/transfers\n")
                .contains("Content-Type: application/json\n\n{\n")
                .contains("GET {{baseUrl}}/transfers/{{transferId}}/receipt\n")
                .contains("Authorization: Bearer {{token of Customer}}");
        assertThat(body(sketch)).contains("\"amount\"");
    }

    @Test
    void letsNoTextOfAPersonsBeginAStepOrARequest() throws Exception {
        var question = ask("s3", "more");
        var p = question.proposal();
        var hostile = new dev.merlon.engine.model.usecase.MisuseCase(
                "Odd\nGiven something\r\n### DELETE /",
                "",
                p.abuser(),
                p.realizes(),
                List.of(),
                p.mainFlow(),
                p.targets(),
                List.of("one\u2028Scenario: two"),
                p.mitigations(),
                p.test());
        workspace.put("Accepted", List.of(new Consideration(question.cell(), hostile, "Kim", SampleUseCases.AT)));
        var now = workspace.snapshot();

        var feature = Gherkin.feature(now, wizard.words(), List.of(PAY));
        var sketch = new RequestSketch(RequestShapes.none()).of(TestIdea.all(now, wizard.words(), PAY));

        assertThat(feature.lines().filter(l -> l.strip().startsWith("Given something")))
                .isEmpty();
        assertThat(feature.lines().filter(l -> l.strip().startsWith("Scenario: two")))
                .isEmpty();
        assertThat(sketch.lines().filter(l -> l.startsWith("### DELETE"))).isEmpty();
        workspace.undo();
    }

    private static String body(String sketch) {
        return sketch.lines().dropWhile(l -> !l.equals("{")).collect(Collectors.joining("\n"));
    }

    private Question ask(String step, String word) {
        return wizard.question(workspace.snapshot(), new Cell(PAY.id(), step, word))
                .orElseThrow();
    }

    private static Consideration considered(Question question) {
        return new Consideration(question.cell(), question.proposal(), "Kim", SampleUseCases.AT);
    }
}
