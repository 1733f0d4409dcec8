package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The inventory: the endpoints of one API or of all.
public final class InventoryScreen extends InspectedScreen {

    private final Texts texts = Texts.of(InventoryScreen.class);
    private final ScreenContext context;
    private final InventoryViewModel model = new InventoryViewModel();
    private final InventoryView view;
    private @Nullable String api;

    public InventoryScreen(ScreenContext context) {
        this.context = context;
        view = new InventoryView(model, new Leads(context), inspector);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        view.show(snapshot, chosen(snapshot).orElse(null));
        context.tasks().run(texts.get("computing"), _ -> EndpointRow.of(snapshot), rows -> {
            if (context.session().isOpen() && context.session().snapshot() == snapshot) {
                model.show(rows);
                view.show(snapshot, chosen(snapshot).orElse(null));
            }
        });
    }

    private Optional<Api> chosen(Snapshot snapshot) {
        return Optional.ofNullable(api).flatMap(snapshot::api).map(ApiInventory::api);
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Inventory(var id)) {
            api = id;
            model.chooseApi(api);
            var snapshot = context.session().snapshot();
            view.show(snapshot, chosen(snapshot).orElse(null));
            steps(chosen(snapshot)
                    .map(a -> List.of(new Crumb(texts.get("crumb"), new Route.Inventory(null)), Crumb.here(a.name())))
                    .orElseGet(() -> List.of(Crumb.here(texts.get("crumb")))));
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.searchField());
    }

    private record Leads(ScreenContext context) implements InventoryActions {

        private static final Texts TEXTS = Texts.of(InventoryScreen.class);

        @Override
        public void open(EndpointId endpoint) {
            context.navigator().go(new Route.OfEndpoint(endpoint));
        }

        @Override
        public void chooseApi(@Nullable String api) {
            context.navigator().go(new Route.Inventory(api));
        }

        @Override
        public void importContracts() {
            context.navigator().go(new Route.NewApi());
        }

        @Override
        public void recordControl(List<EndpointId> endpoints) {
            context.navigator()
                    .go(new Route.RecordControl(
                            null,
                            endpoints.stream()
                                    .map(e -> (Scope) new Scope.OfEndpoint(e))
                                    .toList()));
        }

        @Override
        public void recordControl(String api) {
            context.navigator().go(new Route.RecordControl(null, List.of(new Scope.OfApi(api))));
        }

        @Override
        public void changeClass(String api) {
            context.navigator().go(new Route.Policies(api));
        }

        @Override
        public void openRule(String rule) {
            context.navigator().go(new Route.Threats(rule));
        }

        @Override
        public void openContract(String api, Location place) {
            context.navigator().go(Route.ContractText.kept(api, place));
        }

        @Override
        public void keepColumns(String columns) {
            context.session().change(TEXTS.get("keeping"), (workspace, _) -> {
                workspace.keep("inventory.columns", columns);
                return workspace.snapshot();
            });
        }

        @Override
        public void copied(int lines) {
            context.toasts().done(TEXTS.get("copied", lines));
        }
    }
}
