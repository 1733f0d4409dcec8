package dev.merlon.desktop.screen.history;

import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The journal of the workspace.
public final class HistoryScreen implements Screen {

    private final InspectorPane inspector = new InspectorPane("");
    private final HistoryView view;
    private final ObservableValue<List<Crumb>> crumbs;
    private final Subscription subscription;

    public HistoryScreen(ScreenContext context) {
        var commands = context.commands();
        view = new HistoryView(new HistoryViewModel(), commands.get("edit.undo"), commands.get("edit.redo"), inspector);
        crumbs = new SimpleObjectProperty<>(
                List.of(Crumb.here(Texts.of(HistoryScreen.class).get("title"))));
        subscription = context.session().onSnapshot(view::show);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Optional<InspectorPane> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public ObservableValue<List<Crumb>> crumbs() {
        return crumbs;
    }

    @Override
    public void show(Route route) {}

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void dispose() {
        subscription.unsubscribe();
    }
}
