package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import javafx.scene.Node;

/// The workspace at a glance: posture, six principles, heat map, layers, what to fix first, what expires next.
public final class OverviewScreen extends InspectedScreen {

    private final Texts texts = Texts.of(OverviewScreen.class);
    private final ScreenContext context;
    private final OverviewView view;

    public OverviewScreen(ScreenContext context) {
        this.context = context;
        steps(List.of(Crumb.here(texts.get("title"))));
        view = new OverviewView(new Leads(context), inspector);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        context.session()
                .read(
                        texts.get("computing"),
                        (workspace, job) ->
                                OverviewFigures.of(snapshot, workspace.lapses(OverviewFigures.HORIZON, job)),
                        figures -> {
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
    public void show(Route route) {}

    private record Leads(ScreenContext context) implements OverviewActions {

        @Override
        public void newReport() {
            context.navigator().go(new Route.Reports());
        }

        @Override
        public void whatIf() {
            context.navigator().go(new Route.Policies(null));
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
        public void openExpiry(Expiry expiry) {
            var ref = expiry.ref();
            var snapshot = context.session().snapshot();
            if (snapshot.state().exception(ref).isPresent()) {
                context.navigator().go(new Route.Exceptions(ref));
            } else if (snapshot.library().control(ref).isPresent()) {
                openControl(ref);
            } else {
                openRule(ref.substring(0, Math.max(0, ref.indexOf('@'))));
            }
        }

        @Override
        public void importContracts() {
            context.navigator().go(new Route.NewApi());
        }
    }
}
