package dev.merlon.engine.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Set<String> ALL = Set.of();

    @TempDir
    private static Path temp;

    private static Workspace workspace;
    private static long built;

    @BeforeAll
    static void buildTheSample() throws WorkbenchException {
        var workbench = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "tester");
        workspace = Sample.build(workbench, temp.resolve("sample.merlon"), Job.unwatched());
        built = workspace.undoable().orElseThrow().number();
    }

    @AfterEach
    void takeBackWhatWasAnswered() throws WorkbenchException {
        while (workspace.undoable().orElseThrow().number() != built) {
            workspace.undo();
        }
    }

    @AfterAll
    static void close() throws WorkbenchException {
        workspace.close();
    }

    /// What a person answers is not known beforehand: so always yes, always no, and in turn.
    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "in turn"})
    void tenAnswersSettleAtLeastHalfOfTheOpenCells(String rule) throws WorkbenchException {
        var before = open();
        for (var i = 0; i < 10; i++) {
            var question = workspace.agenda(ALL).next(Set.of()).orElseThrow();
            var answers = question.settlements();
            var chosen = rule.equals("yes") ? 0 : rule.equals("no") ? answers.size() - 1 : i % answers.size();
            answer(question, answers.get(chosen).answer());
        }
        assertThat(before).isGreaterThan(50);
        assertThat(open()).isLessThanOrEqualTo(before / 2);
    }

    @Test
    void saysForEachAnswerWhatBecomesOfEachOutcomeThatWaits() throws WorkbenchException {
        var agenda = workspace.agenda(ALL);
        assertThat(agenda.questions()).hasSizeGreaterThan(5);
        for (var question : agenda.questions()) {
            for (var settlement : question.settlements()) {
                var effect = question.effect(_ -> settlement.answer());
                var after = states(workspace.whatIf(answers(question, settlement.answer()), Job.unwatched()));
                assertThat(effect.turns())
                        .hasSize(question.waiting())
                        .allSatisfy(turn -> assertThat(after.get(turn.before().id()))
                                .as(
                                        "%s at %s",
                                        settlement.answer().text(),
                                        turn.before().id())
                                .isEqualTo(turn.after()));
                assertThat(effect.settled()).isEqualTo(settlement.cells());
                assertThat(effect.count(OutcomeState.FIRES)).isEqualTo(settlement.fires());
                assertThat(effect.count(OutcomeState.HELD)).isEqualTo(settlement.held());
            }
        }
    }

    @Test
    void asksFirstForWhatSettlesTheMostRiskOnAverage() {
        var questions = workspace.agenda(ALL).questions();
        assertThat(questions)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Question::weight).reversed());
        assertThat(questions.getFirst().fact()).isEqualTo("endpoint.minimalResponse");
    }

    @Test
    void doesNotAskAgainWhatNobodyKnew() throws WorkbenchException {
        var first = workspace.agenda(ALL).questions().getFirst();
        answer(first, FactValue.UNKNOWN);
        var after = workspace.agenda(ALL);
        assertThat(after.questions()).extracting(Question::fact).doesNotContain(first.fact());
        assertThat(after.notKnown()).extracting(Question::fact).contains(first.fact(), "api.proxyChain");
        assertThat(after.about(first.fact()).orElseThrow().waiting()).isEqualTo(first.waiting());
    }

    @Test
    void letsNothingApplyThatWaitsForAnAnswerThatDoesNot() throws WorkbenchException {
        var question = workspace.agenda(ALL).about("endpoint.minimalResponse").orElseThrow();
        var waiting = question.open().waiting().stream().map(Outcome::id).toList();
        answer(question, FactValue.NOT_APPLICABLE);
        var after = outcomes(workspace.snapshot());
        assertThat(waiting).allSatisfy(id -> {
            var outcome = Objects.requireNonNull(after.get(id));
            assertThat(outcome.state()).isEqualTo(OutcomeState.NOT_APPLICABLE);
            assertThat(outcome.reason()).contains("does not apply");
        });
        assertThat(workspace.agenda(ALL).about("endpoint.minimalResponse")).isEmpty();
    }

    @Test
    void asksOnlyAboutTheApisThatAreMeant() {
        var question = workspace.agenda(Set.of("ledger-api")).questions().getFirst();
        assertThat(question.open().apis()).containsExactly("ledger-api");
    }

    @Test
    void showsAnAnsweredQuestionAgainAsItStood() throws WorkbenchException {
        var question = workspace.agenda(ALL).questions().getFirst();
        answer(question, FactValue.TRUE);
        assertThat(workspace.agenda(ALL).about(question.fact())).isEmpty();
        var again = workspace
                .agendaWithout(given(question), ALL, Job.unwatched())
                .about(question.fact())
                .orElseThrow();
        assertThat(again.waiting()).isEqualTo(question.waiting());
    }

    @Test
    void takesTheEarlierAnswersBackWhereAQuestionIsAnsweredAnew() throws WorkbenchException {
        var question = workspace.agenda(ALL).questions().getFirst();
        var all = answers(question, FactValue.TRUE);
        workspace.answer("Answered", all);
        workspace.answerAnew("Answered anew", given(question), all.subList(0, 3));
        assertThat(given(question)).containsExactlyInAnyOrderElementsOf(all.subList(0, 3));
        workspace.undo();
        assertThat(given(question)).hasSameSizeAs(all);
    }

    @Test
    void settlesEverythingByTheAgendaInTheEnd() throws WorkbenchException {
        var skipped = new HashSet<String>();
        var rounds = 0;
        for (var next = workspace.agenda(ALL).next(skipped); next.isPresent(); rounds++) {
            answer(next.get(), next.get().settlements().getLast().answer());
            next = workspace.agenda(ALL).next(skipped);
        }
        assertThat(rounds).isBetween(8, 30);
        assertThat(workspace
                        .snapshot()
                        .judgement()
                        .outcomes()
                        .filter(o -> o.state() == OutcomeState.OPEN_QUESTION)
                        .flatMap(o -> o.verdict().unknown().stream()))
                .containsOnly("api.proxyChain");
    }

    private void answer(Question question, FactValue value) throws WorkbenchException {
        workspace.answer("Answered " + question.fact(), answers(question, value));
    }

    private static List<Answer> given(Question question) {
        return new GivenAnswers(workspace.snapshot().state()).about(question.fact(), Set.of(NOW));
    }

    private static List<Answer> answers(Question question, FactValue value) {
        return question.open().answers(value, "Kim", NOW, "");
    }

    private long open() {
        return Settled.of(workspace.snapshot().judgement().outcomes()).open();
    }

    private static Map<String, OutcomeState> states(Snapshot snapshot) {
        return snapshot.judgement().outcomes().collect(Collectors.toMap(Outcome::id, Outcome::state));
    }

    private static Map<String, Outcome> outcomes(Snapshot snapshot) {
        return snapshot.judgement().outcomes().collect(Collectors.toMap(Outcome::id, Function.identity()));
    }
}
