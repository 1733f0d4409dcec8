package dev.merlon.desktop.navigation;

import dev.merlon.desktop.control.InspectorPane;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A place in the window. Made when a route first leads to it, kept until the workspace is closed.
public interface Screen {

    Node content();

    /// What stands at the right of it.
    default Optional<InspectorPane> inspector() {
        return Optional.empty();
    }

    /// The steps in the title bar; the last is where one is.
    ObservableValue<List<Crumb>> crumbs();

    /// Called each time a route leads here, with that route.
    void show(Route route);

    /// The node that gets the focus when it is shown; its content's first one where there is none.
    default Optional<Node> firstFocus() {
        return Optional.empty();
    }

    /// Called when the workspace is closed: give back what was taken from the session.
    default void dispose() {}
}
