package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// What is asked for, counts, ends soon and has ended.
public final class ExceptionsScreen extends InspectedScreen implements ExceptionsActions {

    private final Texts texts = Texts.of(ExceptionsScreen.class);
    private final ScreenContext context;
    private final ExceptionsViewModel model = new ExceptionsViewModel();
    private final ExceptionsView view;

    public ExceptionsScreen(ScreenContext context) {
        this.context = context;
        steps(List.of(new Crumb(texts.get("threats"), new Route.Threats(null)), Crumb.here(texts.get("title"))));
        view = new ExceptionsView(model, this, inspector);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        context.tasks().run(texts.get("computing"), _ -> ExceptionRow.of(snapshot), rows -> {
            if (context.session().snapshotProperty().get() == snapshot) {
                model.show(rows);
            }
        });
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Exceptions(var id) && id != null) {
            model.choose(id);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    // --- what the view asks for ---

    @Override
    public void ask() {
        context.navigator().go(new Route.AskException(null, null, null));
    }

    @Override
    public void approve(String id, String approver) {
        var label = texts.get("approved", id);
        change(label, desk -> desk.approve(id, approver));
    }

    @Override
    public void end(String id) {
        var label = texts.get("ended", id);
        change(label, desk -> desk.end(id, who()));
    }

    private void change(String label, ExceptionStep step) {
        context.session()
                .change(
                        label,
                        (workspace, _) -> workspace.put(
                                label, List.of(step.at(new ExceptionDesk(workspace.snapshot(), Instant.now())))));
    }

    @Override
    public void open(Outcome outcome) {
        context.navigator()
                .go(outcome.atEndpoint()
                        .<Route>map(Route.OfEndpoint::new)
                        .orElseGet(() -> new Route.Threats(outcome.rule().id())));
    }

    @Override
    public void openRule(String rule) {
        context.navigator().go(new Route.Threats(rule));
    }

    @Override
    public void openControl(String control) {
        context.navigator().go(new Route.Controls(control));
    }

    @Override
    public String who() {
        return context.preferences().get().userName();
    }
}
