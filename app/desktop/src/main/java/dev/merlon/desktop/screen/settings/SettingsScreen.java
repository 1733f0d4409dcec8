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

/// Theme, font size, the user's name and the organisation's library.
public final class SettingsScreen implements Screen {

    private final ScreenContext context;
    private final SettingsView view;
    private final ObservableValue<List<Crumb>> crumbs;

    public SettingsScreen(ScreenContext context) {
        this.context = context;
        var texts = Texts.of(SettingsScreen.class);
        crumbs = new SimpleObjectProperty<>(List.of(Crumb.here(texts.get("title"))));
        view = new SettingsView(texts, context.preferences().get());
        view.bind(
                context.appearance().choiceProperty(),
                context.appearance().fontScaleProperty(),
                name -> context.preferences().update(p -> p.withUserName(name)),
                context.navigator()::back);
        view.bindLibrary(
                () -> context.dialogs()
                        .folder(texts.get("library.choose"))
                        .ifPresent(folder -> take(folder.toString())),
                () -> take(""));
    }

    /// What is open is opened again, so that it is judged by the library that was chosen.
    private void take(String folder) {
        context.preferences().update(p -> p.withLibrary(folder));
        view.showLibrary(folder);
        if (context.session().isOpen()) {
            context.session()
                    .reopen(
                            () -> context.navigator().go(new Route.Settings()),
                            refused -> context.toasts().done(String.valueOf(refused.getMessage())));
        }
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
