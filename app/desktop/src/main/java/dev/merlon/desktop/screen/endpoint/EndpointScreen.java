package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The page of one endpoint.
public final class EndpointScreen implements Screen {

    private final Texts texts = Texts.of(EndpointScreen.class);
    private final ScreenContext context;
    private final InspectorPane inspector = new InspectorPane("");
    private final EndpointView view;
    private final ReadOnlyObjectWrapper<List<Crumb>> crumbs = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;
    private @Nullable EndpointId endpoint;

    public EndpointScreen(ScreenContext context) {
        this.context = context;
        view = new EndpointView(new EndpointWork(context), inspector);
        subscription = context.session().onSnapshot(this::follow);
    }

    private void follow(Snapshot snapshot) {
        Optional.ofNullable(endpoint)
                .flatMap(id -> EndpointPage.of(id, snapshot))
                .ifPresent(page -> {
                    view.show(page, snapshot);
                    crumbs.set(List.of(
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
    public Optional<InspectorPane> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public ObservableValue<List<Crumb>> crumbs() {
        return crumbs.getReadOnlyProperty();
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

    @Override
    public void dispose() {
        subscription.unsubscribe();
    }
}
