package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.change.Entity;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Tools that provide controls, findings of audits and tests, and the plan of what is done about them.
public final class WorkScreen extends InspectedScreen implements WorkActions {

    private final Texts texts = Texts.of(WorkScreen.class);
    private final ScreenContext context;
    private final WorkView view;

    public WorkScreen(ScreenContext context) {
        this.context = context;
        view = new WorkView(texts, this, inspector);
        steps(List.of(new Crumb(texts.get("controls"), new Route.Controls(null)), Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(view::follow));
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {}

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void save(Entity entity) {
        context.session()
                .change(
                        texts.get("saving"),
                        (workspace, _) ->
                                workspace.put(texts.get("saved." + entity.kind().name(), entity.id()), List.of(entity)),
                        _ -> view.saved(entity.id()));
    }

    @Override
    public void remove(WorkTab tab, String id) {
        context.session()
                .change(
                        texts.get("removing"),
                        (workspace, _) -> workspace.remove(
                                texts.get("removed." + tab.kind().name(), id), tab.kind(), List.of(id)));
    }

    @Override
    public void openLayers() {
        context.navigator().go(new Route.Layers(null));
    }
}
