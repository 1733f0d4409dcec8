package dev.merlon.desktop.screen.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.interview.GivenAnswers;
import dev.merlon.engine.interview.Progress;
import dev.merlon.engine.interview.Settled;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class InterviewJourneyTest extends FxJourney {

    private static final String RESPONSES = "endpoint.minimalResponse";

    @Test
    void goesThroughSevenQuestionsBackOverOnePastAnotherAndOnLater() {
        openSample();
        go(new Route.Interview(null, null));
        settle();
        picture("first");
        var open = open();
        answersTheFirstWithASelector(open);
        goesBackOverTheSecond();

        var third = answering();
        click("Skip");
        assertThat(progress().skipped()).containsExactly(third);
        assertThat(answering()).isNotEqualTo(third);

        click("Not applicable");
        click("Answer and continue");
        assertThat(shows("Not applicable needs a reason in the note")).isTrue();
        robot.clickOn("#interview-note");
        type("Nothing of that kind here");
        click("Answer and continue");
        click("Not known");
        click("Answer and continue");

        click("Go on later");
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Threats(null));
        go(new Route.Interview(null, null));
        settle();
        var resumed = answering();
        assertThat(progress().indexOf(resumed)).isNegative();
        for (var i = 0; i < 2; i++) {
            click("Yes");
            click("Answer and continue");
        }
        assertThat(progress().steps()).hasSize(7);
        assertThat(progress().answered()).isEqualTo(6);
        assertThat(open()).isLessThan(open / 2);
        picture("seven");
        press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(progress().steps()).hasSize(7);
    }

    @Test
    void asksAColleagueAndTakesTheAnswersBack() throws IOException {
        openSample();
        go(new Route.Interview(null, null));
        var fact = answering();
        var open = open();
        var file = folder("questions.json");
        dialogs.answer(file);
        click("Ask a colleague");
        settle();
        var asked = Files.readString(file);
        Files.writeString(file, asked.replaceFirst("\"answer\" : \"\"", "\"answer\" : \"yes\""));

        dialogs.answer(file);
        click("Read answers");
        settle();
        picture("read");
        assertThat(shows("Answers of a colleague")).isTrue();
        assertThat(open()).as("nothing is taken yet").isEqualTo(open);
        robot.clickOn(".question-foot .accent");
        settle();

        assertThat(snapshot().state().answers()).extracting(Answer::fact).contains(fact);
        assertThat(open()).isLessThan(open);
    }

    private void answersTheFirstWithASelector(long before) {
        click("A selector");
        click("Selector");
        type("tag:transfers");
        click("Yes");
        pictureAt("selector", 1440, 900);
        var picked = answering();
        assertThat(picked).isEqualTo(RESPONSES);
        click("Answer and continue");
        assertThat(answers(RESPONSES))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.scope()).isInstanceOf(Scope.OfEndpoint.class));
        assertThat(open()).isEqualTo(before - answers(RESPONSES).size());
    }

    private void goesBackOverTheSecond() {
        assertThat(answering()).as("the rest of the places").isEqualTo(RESPONSES);
        click("No");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        var second = answering();
        assertThat(second).isNotEqualTo(RESPONSES);
        click("No");
        click("Answer and continue");
        click("Back");
        assertThat(answering()).isEqualTo(second);
        picture("back");
        click("Yes");
        click("Answer and continue");
        assertThat(answers(second)).extracting(Answer::value).containsOnly(FactValue.TRUE);
    }

    private String answering() {
        settle();
        return Toolkit.on(() -> {
            var view = (InterviewView) scene().getRoot().lookup(".interview");
            return view.shown();
        });
    }

    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }

    private long open() {
        settle();
        return Settled.of(snapshot().judgement().outcomes()).open();
    }

    private List<Answer> answers(String fact) {
        settle();
        return new GivenAnswers(snapshot().state())
                .about(
                        fact,
                        progress().step(progress().indexOf(fact)).orElseThrow().moments());
    }

    private Progress progress() {
        settle();
        return snapshot()
                .state()
                .setting(Progress.key(Set.of()))
                .map(Progress::of)
                .orElse(Progress.NONE);
    }
}
