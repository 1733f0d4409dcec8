package dev.merlon.desktop.navigation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which screen a kind of route leads to. Screens are made when they are first needed.
public final class Screens {

    private final Map<Class<? extends Route>, Function<ScreenContext, Screen>> makers = new LinkedHashMap<>();
    private final Map<Class<? extends Route>, Screen> made = new HashMap<>();

    /// @param maker  makes the screen, usually `XScreen::new`
    public Screens register(Class<? extends Route> route, Function<ScreenContext, Screen> maker) {
        makers.put(route, maker);
        return this;
    }

    /// Whether a route of this kind leads anywhere.
    public boolean knows(Class<? extends Route> route) {
        return makers.containsKey(route);
    }

    public Optional<Screen> screenOf(Route route, ScreenContext context) {
        var maker = makers.get(route.getClass());
        return maker == null
                ? Optional.empty()
                : Optional.of(made.computeIfAbsent(route.getClass(), _ -> maker.apply(context)));
    }

    /// Lets go of every screen that shows a workspace.
    public void forget() {
        made.values().forEach(Screen::dispose);
        made.clear();
    }
}
