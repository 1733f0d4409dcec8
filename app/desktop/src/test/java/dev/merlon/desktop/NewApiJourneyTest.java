package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactValue;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class NewApiJourneyTest extends FxJourney {

    private static final Path ROOT = Path.of(System.getProperty("merlon.root", "../.."));
    private static final Path PAYMENTS = ROOT.resolve("threat-models/samples/retail-bank/contract.yaml");
    private static final Path CUT_SHORT =
            ROOT.resolve("app/engine/src/test/resources/contracts/cut-short/contract.json");

    @Test
    void bringsAnApiInFromContractToAnsweredQuestions() {
        openEmptyWorkspace();
        go(new Route.NewApi());
        picture("contract");
        click("Next");
        assertThat(shows("Choose at least one contract")).isTrue();

        dialogs.answer(PAYMENTS);
        click("Choose files");
        find("Payments API");
        assertThat(now().apis()).isEmpty();
        picture("read");

        press(KeyCode.CONTROL, KeyCode.ENTER);
        click("Partner");
        picture("class");
        click("Next");
        click("Internet");
        picture("exposure");
        click("Next");
        click("Location");
        picture("data");
        click("Next");
        click("Import");
        assertThat(shows("Name the team or person who answers for it")).isTrue();
        assertThat(now().apis()).isEmpty();
        picture("owner-missing");
        robot.clickOn("#owner");
        type("Payments squad");
        picture("owner");
        press(KeyCode.CONTROL, KeyCode.ENTER);

        Toolkit.until("it is imported", () -> !open().apis().isEmpty());
        settle();
        var api = now().apis().getFirst().api();
        assertThat(api.apiClass()).isEqualTo(ApiClass.PARTNER);
        assertThat(api.statedExposure()).contains(Exposure.INTERNET);
        assertThat(api.owner()).isEqualTo("Payments squad");
        assertThat(api.data()).contains(DataClass.PERSONAL, DataClass.FINANCIAL, DataClass.LOCATION);

        answersAndFinishes(api.id());
    }

    private void answersAndFinishes(String api) {
        picture("question-of-the-api");
        click("Skip");
        picture("question");
        click("Yes");
        settle();
        picture("question-yes");
        click("One by one");
        picture("question-each");
        click("All");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until("it is answered", () -> !open().state().answers().isEmpty());
        assertThat(now().state().answers())
                .allSatisfy(a -> assertThat(a.value()).isEqualTo(FactValue.TRUE))
                .allSatisfy(a -> assertThat(a.fact()).isEqualTo("endpoint.ownedObjects"));
        assertThat(now().journal().getFirst().change().label())
                .startsWith("Answered “Does each object belong to one customer or tenant?” with yes at ");
        settle();
        for (var i = 0; i < 3; i++) {
            click("Skip");
        }
        picture("finished");
        click("Go to the inventory");
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Inventory(api));
    }

    @Test
    void refusesABadContractWithOneMessageAndImportsNothing() {
        openEmptyWorkspace();
        var before = now();
        go(new Route.NewApi(List.of(PAYMENTS, CUT_SHORT)));
        Toolkit.until("it is refused", () -> !message().isEmpty());
        assertThat(Toolkit.on(this::message))
                .startsWith(
                        "contract.json cannot be read. Line 2, column 48: The file ends before its JSON is complete")
                .endsWith("Nothing was imported. Mend the file or choose another.");
        picture("refused");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("Show " + CUT_SHORT + ":2:48 in the contract");
        assertThat(shows("refused")).isTrue();
        picture("refused-text");
        press(KeyCode.ESCAPE);
        click("Next");
        assertThat(shows("Choose a contract that can be read")).isTrue();
        assertThat(now()).isSameAs(before);
        assertThat(now().journal()).isEmpty();
    }

    private String message() {
        return robot.from(scene().getRoot()).lookup(".message-box").queryAll().stream()
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse("");
    }

    private void openEmptyWorkspace() {
        Toolkit.on(() -> window().context()
                .session()
                .create(folder("bank.merlon"), "Bank", () -> window().entered(), failure -> {
                    throw new AssertionError(failure);
                }));
        Toolkit.until("it is open", () -> window().context().session().isOpen());
        settle();
    }

    private Snapshot now() {
        return Toolkit.on(this::open);
    }

    /// On the FX thread.
    private Snapshot open() {
        return window().context().session().snapshot();
    }
}
