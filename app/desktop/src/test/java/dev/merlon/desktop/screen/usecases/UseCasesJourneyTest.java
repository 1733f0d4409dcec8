package dev.merlon.desktop.screen.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.Step;
import java.nio.file.Files;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class UseCasesJourneyTest extends FxJourney {

    @Test
    void writesAUseCaseAcceptsTwoMisusesAndGrowsAnAttackTree() throws Exception {
        openSample();
        go(new Route.UseCases(null));
        settle();
        picture("empty");
        writeSteps();
        considerCells();
        export();
        growATree();
    }

    private void writeSteps() {
        robot.clickOn("#new-actor");
        type("Customer");
        press(KeyCode.ENTER);
        Toolkit.until("the actor is kept", () -> snapshot().state().actors().size() == 1);
        click("Customer: customer. Choose which attacker it is");
        robot.clickOn("Bot operator");
        Toolkit.until(
                "it names an attacker",
                () -> snapshot().state().actors().getFirst().attacker().equals("bot"));
        settle();
        robot.clickOn("#new-use-case");
        type("Pay a new beneficiary");
        press(KeyCode.ENTER);
        Toolkit.until("it is begun", () -> snapshot().state().useCases().size() == 1);
        settle();
        step(1, "Customer names the payee", "POST /beneficiaries");
        step(2, "Bank checks the name", "POST /beneficiaries/verify");
        step(3, "Bank creates the transfer", "POST /transfers");
        step(4, "Customer gets the receipt", "GET /transfers/{transferId}/receipt");
        pictureAt("steps", 1280, 800);
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
        var useCase = now().state().useCases().getFirst();
        assertThat(useCase.mainFlow()).hasSize(4);
        assertThat(useCase.mainFlow().stream().map(Step::endpoints))
                .allSatisfy(e -> assertThat(e).hasSize(1));
    }

    private void considerCells() {
        click("Misuse");
        click("Step 3, repeated: not yet");
        picture("question");
        click("Accept as misuse case");
        assertThat(shows("Step 3, repeated: misuse case")).isTrue();
        click("Step 4, by someone else: not yet");
        click("Accept as misuse case");
        click("Step 1, no: not yet");
        click("Rule out, with a reason");
        type("The server keeps the state");
        press(KeyCode.ENTER);
        Toolkit.until(
                "three cells are considered",
                () -> snapshot().state().considerations().size() == 3);
        settle();
        click("Step 3, repeated: misuse case");
        press(KeyCode.RIGHT);
        assertThat(shows("Step 3, by someone else")).isTrue();
        press(KeyCode.LEFT);
        picture("matrix");
        pictureAt("matrix", 1440, 900);
        assertThat(now().state().misuses()).hasSize(2);
        assertThat(now().state().considerations().stream().map(Consideration::finding))
                .contains(new RuledOut("The server keeps the state"));
    }

    private void export() throws Exception {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        var scenarios = folder("misuse.feature");
        dialogs.answer(scenarios);
        click("Gherkin");
        Toolkit.until("the scenarios are written", () -> Files.exists(scenarios));
        assertThat(Files.readString(scenarios)).contains("Rule: Pay a new beneficiary", "@FLOW-03");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("Diagram");
        picture("diagram");
        var png = folder("use-cases.png");
        dialogs.answer(png);
        click("Export picture");
        Toolkit.until("the picture is written", () -> Files.exists(png));
        assertThat(javax.imageio.ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1_000);

        pictureAt("diagram", 1440, 900);
    }

    private void growATree() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("Attack trees");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        grow("Read another customer's receipt");
        picture("tree");
        pictureAt("tree", 1440, 900);
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
        var before = now().state().attackTrees().getFirst();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("Add below");
        Toolkit.until(
                "a leaf is added",
                () -> !snapshot().state().attackTrees().getFirst().equals(before));
        settle();
        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(
                "it is taken back",
                () -> snapshot().state().attackTrees().getFirst().equals(before));
    }

    private void step(int number, String text, String endpoint) {
        robot.clickOn("#step-new");
        type(text);
        press(KeyCode.ENTER);
        Toolkit.until(
                "the step is kept",
                () -> snapshot().state().useCases().getFirst().mainFlow().size() == number);
        settle();
        robot.clickOn(find("Find an endpoint"));
        type(endpoint.substring(endpoint.indexOf(' ') + 1));
        click("Take " + endpoint);
    }

    private void grow(String sentence) {
        settle();
        Toolkit.on(() -> goals().setValue(((Goal) goals().getItems().stream()
                .filter(g -> g.sentence().equals(sentence))
                .findFirst()
                .orElseThrow())));
        click("Grow a tree");
        Toolkit.until("a tree is grown", () -> !snapshot().state().attackTrees().isEmpty());
        settle();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Goal> goals() {
        return (ComboBox<Goal>) scene().getRoot().lookup("#goals");
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
