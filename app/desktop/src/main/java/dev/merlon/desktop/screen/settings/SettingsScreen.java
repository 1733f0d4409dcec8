package dev.merlon.desktop.screen.settings;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Theme, font size and the user's name.
public final class SettingsScreen implements Screen {

    private final SettingsView view;
    private final ObservableValue<List<Crumb>> crumbs;

    public SettingsScreen(ScreenContext context) {
        var texts = Texts.of(SettingsScreen.class);
        crumbs = new SimpleObjectProperty<>(List.of(Crumb.here(texts.get("title"))));
        view = new SettingsView(texts, context.preferences().get().userName());
        view.bind(
                context.appearance().choiceProperty(),
                context.appearance().fontScaleProperty(),
                name -> context.preferences().update(p -> p.withUserName(name)),
                context.navigator()::back);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public ObservableValue<List<Crumb>> crumbs() {
        return crumbs;
    }

    @Override
    public void show(Route route) {
        view.requestFocus();
    }
}
