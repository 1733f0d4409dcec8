package dev.merlon.desktop.screen.history;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The journal of the workspace.
public final class HistoryScreen extends InspectedScreen {

    private final HistoryView view;

    public HistoryScreen(ScreenContext context) {
        var commands = context.commands();
        view = new HistoryView(new HistoryViewModel(), commands.get("edit.undo"), commands.get("edit.redo"), inspector);
        steps(List.of(Crumb.here(Texts.of(HistoryScreen.class).get("title"))));
        whileOpen(context.session().onSnapshot(view::show));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {}

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }
}
