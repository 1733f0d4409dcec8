package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The wizard that brings a new API in. Its draft is kept while the workspace is open.
public final class NewApiScreen extends InspectedScreen {

    private final Texts texts = Texts.of(NewApiScreen.class);
    private final ScreenContext context;
    private final NewApiViewModel model;
    private final NewApiView view;

    public NewApiScreen(ScreenContext context) {
        this.context = context;
        var work = new SessionWork(context, this::follow);
        model = new NewApiViewModel(work);
        view = new NewApiView(model, inspector, this::chooseFiles, this::chooseFolder);
        steps(List.of(new Crumb(texts.get("crumb"), new Route.Inventory(null)), Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(now -> {
            view.show(now);
            model.follow(now);
        }));
    }

    private void follow(dev.merlon.desktop.task.RunningTask task) {
        view.follow(task);
    }

    private void chooseFiles() {
        model.choose(context.dialogs().files(texts.get("choose.files"), FileKind.CONTRACT));
    }

    private void chooseFolder() {
        context.dialogs().folder(texts.get("choose.folder")).ifPresent(f -> model.choose(List.of(f)));
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.NewApi(var contracts) && !contracts.isEmpty()) {
            model.choose(contracts);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return view.first();
    }
}
