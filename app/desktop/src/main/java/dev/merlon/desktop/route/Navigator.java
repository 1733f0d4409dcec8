package dev.merlon.desktop.route;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the user is and how they came there. FX thread only.
public final class Navigator {

    private static final int MOST_STEPS = 100;

    private final ReadOnlyObjectWrapper<Route> current = new ReadOnlyObjectWrapper<>(new Route.Welcome());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<Route> visited = new ArrayDeque<>();

    public ReadOnlyObjectProperty<Route> current() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Goes there; going where one is does nothing.
    public void go(Route route) {
        if (route.equals(current.get())) {
            return;
        }
        visited.push(current.get());
        if (visited.size() > MOST_STEPS) {
            visited.removeLast();
        }
        arrive(route);
    }

    /// Goes there in the place of the current route: back leads past it.
    public void replace(Route route) {
        arrive(route);
    }

    /// Goes to where the user came from; does nothing at the start.
    public void back() {
        var before = visited.poll();
        if (before != null) {
            arrive(before);
        }
    }

    /// Forgets the way: another workspace was opened, or the one there was is closed.
    public void restart(Route route) {
        visited.clear();
        arrive(route);
    }

    private void arrive(Route route) {
        canGoBack.set(!visited.isEmpty());
        current.set(route);
    }
}
