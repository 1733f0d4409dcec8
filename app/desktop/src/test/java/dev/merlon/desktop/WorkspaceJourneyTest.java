package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Overview, inventory and endpoint page of the sample bank.
final class WorkspaceJourneyTest extends FxJourney {

    private static final String LOGS_BODY = "endpoint.logsBody";

    @Test
    void leadsFromTheOverviewThroughTheInventoryToAnEndpoint() {
        openSample();
        settle();
        picture("overview");
        go(new Route.Inventory(null));
        picture("inventory");
        robot.clickOn(".search-field");
        type("export");
        assertThat(shows("/payments/export")).isTrue();
        picture("inventory-found");
        robot.clickOn("/payments/export");
        settle();
        picture("inventory-chosen");
        press(KeyCode.ENTER);
        assertThat(window().context().navigator().current()).isInstanceOf(Route.OfEndpoint.class);
        click("Show the inspector");
        picture("endpoint");
    }

    @Test
    void answersAQuestionOnTheEndpointPage() {
        openSample();
        settle();
        var waiting = window().context()
                .session()
                .snapshot()
                .judgement()
                .outcomes()
                .filter(o -> o.verdict().unknown().contains(LOGS_BODY))
                .flatMap(o -> o.atEndpoint().stream())
                .findFirst()
                .orElseThrow();
        go(new Route.OfEndpoint(waiting));
        robot.clickOn("logsBody");
        click("Show the inspector");
        picture("fact");

        click("No");
        Toolkit.until("the answer settles its outcomes", () -> !asks(waiting));
        assertThat(window().context().session().snapshot().state().answers())
                .anyMatch(a -> a.fact().equals(LOGS_BODY) && a.scope().equals(new Scope.OfEndpoint(waiting)));

        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("undo asks again", () -> asks(waiting));
    }

    private boolean asks(EndpointId endpoint) {
        return window().context().session().snapshot().judgement().at(endpoint).stream()
                .anyMatch(o -> o.verdict().unknown().contains(LOGS_BODY));
    }
}
