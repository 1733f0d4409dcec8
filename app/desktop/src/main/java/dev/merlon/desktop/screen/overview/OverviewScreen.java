package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The workspace at a glance: posture, six principles, heat map, layers, what to fix first, what expires next.
public final class OverviewScreen implements Screen {

    private final Texts texts = Texts.of(OverviewScreen.class);
    private final ScreenContext context;
    private final InspectorPane inspector = new InspectorPane("");
    private final OverviewView view;
    private final ReadOnlyObjectWrapper<List<Crumb>> crumbs;
    private final Subscription subscription;

    public OverviewScreen(ScreenContext context) {
        this.context = context;
        crumbs = new ReadOnlyObjectWrapper<>(List.of(Crumb.here(texts.get("title"))));
        view = new OverviewView(new Leads(context), inspector);
        subscription = context.session().onSnapshot(this::follow);
    }

    private void follow(Snapshot snapshot) {
        context.tasks().run(texts.get("computing"), _ -> OverviewFigures.of(snapshot), figures -> {
            if (context.session().isOpen() && context.session().snapshot() == snapshot) {
                view.show(figures);
            }
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
    public void show(Route route) {}

    @Override
    public void dispose() {
        subscription.unsubscribe();
    }

    private record Leads(ScreenContext context) implements OverviewActions {

        @Override
        public void newReport() {
            context.navigator().go(new Route.Reports());
        }

        @Override
        public void openApi(String api) {
            context.navigator().go(new Route.Inventory(api));
        }

        @Override
        public void openRule(String rule) {
            context.navigator().go(new Route.Threats(rule));
        }

        @Override
        public void openControl(String control) {
            context.navigator().go(new Route.Controls(control));
        }

        @Override
        public void importContracts() {
            context.navigator().go(new Route.NewApi());
        }
    }
}
