package dev.merlon.desktop.screen.welcome;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Where Merlon begins: make, open, look without keeping.
public final class WelcomeScreen implements Screen {

    private final ScreenContext context;
    private final WelcomeViewModel model;
    private final WelcomeView view;
    private final Subscription preferences;

    public WelcomeScreen(ScreenContext context) {
        this.context = context;
        var texts = Texts.of(WelcomeScreen.class);
        model = new WelcomeViewModel(
                texts,
                InstantSource.system(),
                Path.of(System.getProperty("user.home", ".")).toAbsolutePath());
        view = new WelcomeView(texts, model);
        preferences = context.preferences().property().subscribe(model::show);
        view.bind(
                context.commands(),
                row -> open(row.workspace().folder()),
                row -> context.preferences()
                        .update(p -> p.forgotten(row.workspace().folder())),
                this::look);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public ObservableValue<List<Crumb>> crumbs() {
        return new SimpleObjectProperty<>(List.of());
    }

    @Override
    public void show(Route route) {
        model.calm();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.first());
    }

    @Override
    public void dispose() {
        preferences.unsubscribe();
    }

    private void open(Path folder) {
        model.calm();
        context.session().open(folder, this::entered, this::failed);
    }

    /// Shows what is in the contracts without keeping anything.
    public void look(List<Path> contracts) {
        model.calm();
        context.session().look(contracts, this::entered, this::failed);
    }

    private void entered() {
        context.navigator().restart(new Route.Overview());
    }

    private void failed(WorkbenchException failure) {
        model.failed(failure);
    }
}
