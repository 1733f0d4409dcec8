package dev.merlon.desktop.screen.layers;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.control.LayerMap;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// For any endpoint: which layer stops what, what comes from whom, and which layer is empty.
public final class LayersScreen extends InspectedScreen implements LayersActions {

    private final Texts texts = Texts.of(LayersScreen.class);
    private final ScreenContext context;
    private final LayersView view;
    private @Nullable EndpointId endpoint;

    public LayersScreen(ScreenContext context) {
        this.context = context;
        view = new LayersView(texts, this, inspector);
        steps(List.of(new Crumb(texts.get("controls"), new Route.Controls(null)), Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        view.list(snapshot);
        var chosen = endpoint;
        if (chosen == null || snapshot.endpoint(chosen).isEmpty()) {
            endpoint = snapshot.endpoints().map(e -> e.id()).findFirst().orElse(null);
        }
        map(snapshot);
    }

    private void map(Snapshot snapshot) {
        var chosen = endpoint;
        if (chosen == null) {
            view.empty();
            return;
        }
        context.tasks()
                .run(
                        texts.get("computing"),
                        _ -> LayerMap.of(chosen, snapshot, Coverage.of(snapshot), Extents.of(snapshot)),
                        map -> {
                            if (chosen.equals(endpoint)
                                    && context.session().isOpen()
                                    && context.session().snapshot() == snapshot) {
                                view.show(map, snapshot);
                            }
                        });
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Layers(var wanted) && wanted != null) {
            choose(wanted);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void choose(EndpointId chosen) {
        if (!chosen.equals(endpoint)) {
            endpoint = chosen;
            map(context.session().snapshot());
        }
    }

    @Override
    public void openEndpoint(EndpointId chosen) {
        context.navigator().go(new Route.OfEndpoint(chosen));
    }

    @Override
    public void openControl(String control) {
        context.navigator().go(new Route.Controls(control));
    }

    @Override
    public void record(String control, EndpointId chosen) {
        context.navigator().go(new Route.RecordControl(control, List.of(new Scope.OfEndpoint(chosen))));
    }

    @Override
    public void openWork() {
        context.navigator().go(new Route.ControlWork());
    }
}
