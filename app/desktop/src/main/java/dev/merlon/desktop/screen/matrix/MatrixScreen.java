package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.attacker.AttackerDesk;
import dev.merlon.desktop.attacker.AttackerEyes;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.lens.LensGrid;
import dev.merlon.engine.lens.LensView;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Every rule at every endpoint, and why it came out as it did.
public final class MatrixScreen extends InspectedScreen {

    private final Texts texts = Texts.of(MatrixScreen.class);
    private final ScreenContext context;
    private final MatrixViewModel model;
    private final MatrixView view;
    private final AttackerDesk desk = new AttackerDesk();

    public MatrixScreen(ScreenContext context) {
        this.context = context;
        model = new MatrixViewModel(this::load);
        view = new MatrixView(model, new Leads(), inspector);
        whileOpen(context.session().onSnapshot(_ -> model.reload()));
        name(null);
    }

    /// @param by  null for nobody in particular
    private record Seen(LensGrid grid, @Nullable AttackerView by) {}

    private void load(LensView wanted, Consumer<LensGrid> done) {
        var snapshot = context.session().snapshot();
        context.tasks()
                .run(
                        texts.get("working"),
                        _ -> {
                            var seen = desk.view(snapshot, wanted.seenBy());
                            return new Seen(LensGrid.of(snapshot, wanted, AttackerEyes.of(seen)), seen);
                        },
                        made -> {
                            if (context.session().snapshotProperty().get() == snapshot) {
                                view.seen(snapshot.library().attackers(), made.by());
                                done.accept(made.grid());
                            }
                        });
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Matrix(var api)) {
            name(api);
            model.view(v -> v.withApis(api == null ? Set.of() : Set.of(api)));
        }
    }

    private void name(@Nullable String api) {
        var steps = new ArrayList<Crumb>();
        steps.add(new Crumb(texts.get("threats"), new Route.Threats(null)));
        if (api != null) {
            steps.add(new Crumb(
                    Optional.ofNullable(context.session().snapshotProperty().get())
                            .flatMap(s -> s.api(api))
                            .map(a -> a.api().name())
                            .orElse(api),
                    new Route.Inventory(api)));
        }
        steps.add(Crumb.here(texts.get("title")));
        steps(steps);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    private final class Leads implements MatrixActions {

        @Override
        public void open(EndpointId endpoint) {
            context.navigator().go(new Route.OfEndpoint(endpoint));
        }

        @Override
        public void openContract(String api, Location place) {
            context.navigator().go(Route.ContractText.kept(api, place));
        }

        @Override
        public void openRule(String rule) {
            context.navigator().go(new Route.Threats(rule));
        }

        @Override
        public void ask(@Nullable String fact) {
            context.navigator().go(new Route.Interview(null, fact));
        }
    }
}
