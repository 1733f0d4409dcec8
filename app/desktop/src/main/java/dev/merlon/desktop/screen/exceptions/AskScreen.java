package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Waived;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Asks for an exception.
public final class AskScreen extends InspectedScreen implements AskActions {

    private final Texts texts = Texts.of(AskScreen.class);
    private final ScreenContext context;
    private final StackPane root = new StackPane();
    private @Nullable AskView view;
    private int asked;

    public AskScreen(ScreenContext context) {
        this.context = context;
        steps(List.of(
                new Crumb(texts.get("threats"), new Route.Threats(null)),
                new Crumb(texts.get("title"), new Route.Exceptions(null)),
                Crumb.here(texts.get("ask"))));
    }

    @Override
    public Node content() {
        return root;
    }

    /// Each time anew: what was typed for another exception is not meant.
    @Override
    public void show(Route route) {
        if (route instanceof Route.AskException begun) {
            asked++;
            inspector.show(texts.get("preview.title"));
            var fresh = new AskView(texts, begun, context.session().snapshot(), this, inspector);
            view = fresh;
            root.getChildren().setAll(fresh);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(view).map(AskView::firstFocus);
    }

    // --- what the view asks for ---

    @Override
    public void ask(ExceptionDesk.Wish wish) {
        var id = new AtomicReference<String>();
        context.session()
                .change(
                        texts.get("asking"),
                        (workspace, _) -> {
                            var made = new ExceptionDesk(workspace.snapshot(), Instant.now()).request(wish);
                            id.set(made.id());
                            return workspace.put(texts.get("asked", made.id()), List.<ExceptionRecord>of(made));
                        },
                        _ -> context.navigator().replace(new Route.Exceptions(id.get())));
    }

    @Override
    public void preview(Waived waived, Scope scope, Consumer<DecisionPreview> then) {
        var snapshot = context.session().snapshot();
        var mine = ++asked;
        context.tasks()
                .run(
                        texts.get("preview.title"),
                        _ -> DecisionPreview.of(snapshot, waived::concerns, scope),
                        preview -> {
                            if (mine == asked) {
                                then.accept(preview);
                            }
                        });
    }

    @Override
    public void leave() {
        context.navigator().go(new Route.Exceptions(null));
    }

    @Override
    public String who() {
        return context.preferences().get().userName();
    }
}
