package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The page of one endpoint.
public final class EndpointScreen extends InspectedScreen {

    private final Texts texts = Texts.of(EndpointScreen.class);
    private final ScreenContext context;
    private final EndpointView view;
    private @Nullable EndpointId endpoint;

    public EndpointScreen(ScreenContext context) {
        this.context = context;
        view = new EndpointView(new EndpointWork(context), inspector);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        Optional.ofNullable(endpoint)
                .flatMap(id -> EndpointPage.of(id, snapshot))
                .ifPresent(page -> {
                    view.show(page, snapshot);
                    steps(List.of(
                            new Crumb(texts.get("crumb"), new Route.Inventory(null)),
                            new Crumb(
                                    page.api().api().name(),
                                    new Route.Inventory(page.api().api().id())),
                            Crumb.here(page.endpoint().label())));
                });
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.OfEndpoint(var id)) {
            endpoint = id;
            follow(context.session().snapshot());
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.outcomeList());
    }
}
