package dev.merlon.desktop.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the window is and how it got there. Used on the FX thread.
public final class Navigator {

    private static final int REMEMBERED = 100;

    private final ReadOnlyObjectWrapper<Route> current = new ReadOnlyObjectWrapper<>(new Route.Welcome());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<Route> behind = new ArrayDeque<>();

    public ReadOnlyObjectProperty<Route> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Route current() {
        return current.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public void go(Route route) {
        if (route.equals(current.get())) {
            return;
        }
        behind.push(current.get());
        if (behind.size() > REMEMBERED) {
            behind.removeLast();
        }
        move(route);
    }

    /// Goes there as a new beginning: there is no way back behind it.
    public void restart(Route route) {
        behind.clear();
        move(route);
    }

    /// Goes there instead: back leads to where it would have led from here.
    public void replace(Route route) {
        move(route);
    }

    /// To where it was before; stays where there is nothing before.
    public void back() {
        var before = behind.poll();
        if (before != null) {
            move(before);
        }
    }

    private void move(Route route) {
        canGoBack.set(!behind.isEmpty());
        current.set(route);
    }
}
