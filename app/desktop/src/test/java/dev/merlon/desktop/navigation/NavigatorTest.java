package dev.merlon.desktop.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.EndpointId;
import org.junit.jupiter.api.Test;

final class NavigatorTest {

    private final Navigator navigator = new Navigator();

    @Test
    void comesBackTheWayItWent() {
        navigator.go(new Route.Overview());
        navigator.go(new Route.Inventory("payments-api"));
        navigator.go(new Route.OfEndpoint(new EndpointId("payments-api", "readTransfer")));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new Route.Inventory("payments-api"));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new Route.Overview());
    }

    @Test
    void takesNoStepToWhereItIs() {
        navigator.go(new Route.Overview());
        navigator.go(new Route.Overview());
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new Route.Welcome());
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void leavesNoWayBackToAClosedWorkspace() {
        navigator.go(new Route.Overview());
        navigator.restart(new Route.Welcome());
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new Route.Welcome());
    }

    @Test
    void forgetsTheStepThatItReplaced() {
        navigator.go(new Route.Overview());
        navigator.go(new Route.NewApi());
        navigator.replace(new Route.Inventory("payments-api"));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new Route.Overview());
    }
}
