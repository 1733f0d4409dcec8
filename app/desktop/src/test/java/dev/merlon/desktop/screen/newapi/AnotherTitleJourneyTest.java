package dev.merlon.desktop.screen.newapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class AnotherTitleJourneyTest extends FxJourney {

    private static final Path PAYMENTS = Path.of(System.getProperty("merlon.root", "../.."))
            .resolve("threat-models/samples/retail-bank/contract.yaml");

    @Test
    void offersToTakeAContractOfAnotherTitleAsANewVersion() throws IOException {
        openSample();
        var next = Files.writeString(
                folder("next.yaml"),
                Files.readString(PAYMENTS).replaceFirst("title: [^\n]*", "title: Payments, next generation"));
        go(new Route.NewApi());
        dialogs.answer(next);
        click("Choose files");
        find("Payments, next generation");
        picture("alike");
        click("Take it as a new version");

        Toolkit.until("it is reviewed", () -> window().context().navigator().current() instanceof Route.ReviewImport);
        var plan =
                Toolkit.on(() -> window().context().session().incomingProperty().get());
        assertThat(plan.read().orElseThrow().items()).singleElement().satisfies(item -> {
            assertThat(item.known()).isTrue();
            assertThat(item.title()).isEqualTo("Payments, next generation");
            assertThat(item.removed()).isEmpty();
        });
    }
}
