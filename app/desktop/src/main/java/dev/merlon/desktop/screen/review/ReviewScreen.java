package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.session.Incoming;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.Rename;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The review of an import of known APIs: nothing is taken before a person has seen what it changes.
public final class ReviewScreen extends InspectedScreen {

    private final Texts texts = Texts.of(ReviewScreen.class);
    private final ScreenContext context;
    private final ReviewViewModel model;
    private final ReviewView view;

    public ReviewScreen(ScreenContext context) {
        this.context = context;
        model = new ReviewViewModel(new SessionReview(context, this::done));
        view = new ReviewView(model, new Leads(context, model), inspector);
        steps(List.of(new Crumb(texts.get("crumb"), new Route.Inventory(null)), Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(model::follow));
        whileOpen(context.session()
                .onSnapshot(now -> view.offer(now.library().classes().classes().stream()
                        .map(ClassDefinition::apiClass)
                        .toList())));
        whileOpen(context.session().incomingProperty().subscribe(this::follow));
    }

    private void follow(Incoming incoming) {
        model.show(incoming.read().orElse(null));
    }

    private void done() {
        model.done();
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        follow(context.session().incomingProperty().get());
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.list());
    }

    private record Leads(ScreenContext context, ReviewViewModel model) implements ReviewActions {

        @Override
        public void say(Rename rename, boolean same) {
            model.say(rename, same);
        }

        @Override
        public void openNew(ApiReview review, Location place) {
            var api = review.after().id();
            var origin = review.same() ? new ContractOrigin.Kept(api) : new ContractOrigin.Planned(api);
            context.navigator().go(new Route.ContractText(origin, place));
        }

        @Override
        public void openOld(ApiReview review, Location place) {
            context.navigator().go(Route.ContractText.kept(review.after().id(), place));
        }
    }
}
