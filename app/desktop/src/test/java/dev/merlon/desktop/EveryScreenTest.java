package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Section;
import dev.merlon.desktop.theme.ThemeChoice;
import dev.merlon.engine.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class EveryScreenTest extends FxJourney {

    @Test
    void namesEveryControlAndBreaksNoStyleSheet() {
        try (var warnings = new StyleWarnings()) {
            var nameless = new TreeSet<>(nameless("welcome"));
            openSample();
            for (var route : routes()) {
                go(route);
                settle();
                nameless.addAll(nameless(route.getClass().getSimpleName()));
            }
            Toolkit.on(() -> window().context().appearance().choiceProperty().set(ThemeChoice.DARK));
            Toolkit.settle();
            assertThat(nameless).isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
    }

    private List<Route> routes() {
        var endpoint =
                window().context().session().snapshot().endpoints().findFirst().orElseThrow();
        var routes = new ArrayList<Route>();
        for (var section : Section.values()) {
            routes.add(section.route());
        }
        routes.add(new Route.OfEndpoint(endpoint.id()));
        routes.add(Route.ContractText.kept(endpoint.id().api(), endpoint.place()));
        routes.add(new Route.Layers(null));
        routes.add(new Route.ControlWork());
        routes.add(new Route.Interview(null, null));
        routes.add(new Route.Matrix(null));
        routes.add(new Route.NewApi());
        routes.add(new Route.ReviewImport());
        routes.add(new Route.OfficialContent(List.of()));
        routes.add(new Route.Exceptions(null));
        routes.add(new Route.AskException("BOLA-01", null, null));
        routes.add(new Route.Rate("BOLA-01", new Scope.Organisation()));
        routes.add(new Route.DataFlows(null, null));
        routes.add(new Route.AttackTrees(null));
        routes.add(new Route.Policies(endpoint.id().api()));
        routes.add(new Route.Rules("BOLA-01"));
        routes.add(new Route.Settings());
        routes.add(new Route.Keeping());
        return routes;
    }

    private List<String> nameless(String screen) {
        return Toolkit.on(() -> AccessibleNames.missing(window().frame())).stream()
                .map(control -> screen + ": " + control)
                .toList();
    }
}
