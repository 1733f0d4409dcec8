package dev.merlon.desktop.screen.wholemodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.interview.Settled;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.usecase.Consideration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A whole threat model of the sample bank by clicks: from the contract through the interview, two use cases
/// with their misuse cases and an attack tree, seen with a customer's eyes, to the report.
final class WholeModelJourneyTest extends FxJourney {

    private static final Path CONTRACT = Path.of(
            System.getProperty("merlon.root", "../.."), "threat-models", "samples", "retail-bank", "contract.yaml");

    @Test
    void leadsFromAContractToAReport() throws Exception {
        bringTheBankIn();
        interview();
        useCase(1, "Pay a new beneficiary", "Bank creates the transfer", "POST /transfers", "repeated");
        picture("use-case");
        useCase(
                2,
                "Read a statement",
                "Customer opens the statement",
                "GET /accounts/{accountId}/statements/{statementId}",
                "by someone else");
        picture("misuse");
        growATree();
        seeItAsACustomer();
        report();
    }

    private void bringTheBankIn() {
        click("New workspace. Name it, add a contract, answer the first questions");
        robot.clickOn("#new-workspace .text-field");
        type("Retail bank");
        click("Create");
        Toolkit.until(
                "the workspace is open", () -> window().context().session().isOpen());
        settle();
        go(new Route.NewApi());
        dialogs.answer(CONTRACT);
        click("Choose files");
        find("Payments API");
        picture("contract");
        for (var page = 0; page < 4; page++) {
            press(KeyCode.CONTROL, KeyCode.ENTER);
        }
        robot.clickOn("#owner");
        type("Payments squad");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until("the API is in", () -> !snapshot().apis().isEmpty());
        settle();
        assertThat(now().endpoints()).hasSize(42);
        picture("imported");
    }

    private void interview() {
        click("Threats");
        click("Interview");
        var before = open();
        picture("interview");
        for (var answer : new String[] {"No", "Yes", "Not known"}) {
            click(answer);
            click("Answer and continue");
        }
        picture("answered");
        assertThat(open()).isLessThan(before);
        assertThat(now().state().answers()).isNotEmpty();
        click("Go on later");
    }

    private long open() {
        settle();
        return Settled.of(now().judgement().outcomes()).open();
    }

    private void useCase(int number, String name, String step, String endpoint, String guideWord) {
        click("Use cases");
        robot.clickOn("#new-use-case");
        type(name);
        press(KeyCode.ENTER);
        Toolkit.until("it is begun", () -> snapshot().state().useCases().size() == number);
        settle();
        robot.clickOn("#step-new");
        type(step);
        press(KeyCode.ENTER);
        settle();
        robot.clickOn(find("Find an endpoint"));
        type(endpoint.substring(endpoint.indexOf(' ') + 1));
        click("Take " + endpoint);
        click("Misuse");
        click("Step 1, " + guideWord + ": not yet");
        click("Accept as misuse case");
        Toolkit.until("it is accepted", () -> snapshot().state().misuses().size() == number);
        settle();
    }

    private void growATree() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("Attack trees");
        settle();
        Toolkit.on(() -> goals().setValue(goals().getItems().stream()
                .filter(g -> g.sentence().contains("statement"))
                .findFirst()
                .orElseThrow()));
        click("Grow a tree");
        Toolkit.until("a tree is grown", () -> !snapshot().state().attackTrees().isEmpty());
        picture("tree");
        var misuse = now().state().misuses().getLast().misuse().orElseThrow();
        assertThat(now().state().attackTrees().getFirst().nodes())
                .as("the tree leads through the misuse case too")
                .anyMatch(n -> n.name().equals(misuse.name()));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Goal> goals() {
        return (ComboBox<Goal>) scene().getRoot().lookup("#goals");
    }

    private void seeItAsACustomer() {
        click("Threats");
        click("Seen by anybody");
        robot.clickOn("Customer");
        settle();
        picture("customer");
        assertThat(shows("BOLA-01")).isTrue();
        assertThat(shows("CONF-01")).isFalse();
    }

    private void report() throws Exception {
        click("Reports");
        Toolkit.until("the preview shows", () -> scene().getRoot().lookup(".paper") != null);
        settle();
        click("Show the inspector");
        var workbook = folder("audit.xlsx");
        dialogs.answer(workbook);
        robot.clickOn("#export");
        Toolkit.until("the workbook is written", () -> Files.exists(workbook));
        settle();
        try (var zip = new ZipFile(workbook.toFile())) {
            assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
        }
        click("Attackers");
        picture("report");
        var attackers = folder("attackers.md");
        dialogs.answer(attackers);
        robot.clickOn("#export");
        Toolkit.until("the attackers are written down", () -> Files.exists(attackers));
        settle();
        assertThat(Files.readString(attackers))
                .contains("## Customer", "In misuse cases: ")
                .contains(now().state().misuses().stream()
                        .map(Consideration::misuse)
                        .map(m -> m.orElseThrow().name().split(" ")[0])
                        .toList());
        assertThat(now().judgement().count(OutcomeState.FIRES)).isPositive();
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
