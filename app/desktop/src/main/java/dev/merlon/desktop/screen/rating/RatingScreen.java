package dev.merlon.desktop.screen.rating;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.RatingRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Enters a rating by an outside standard in the place of a rule's own.
public final class RatingScreen extends InspectedScreen implements RatingActions {

    private final Texts texts = Texts.of(RatingScreen.class);
    private final ScreenContext context;
    private final StackPane root = new StackPane();
    private String rule = "";

    public RatingScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Rate(var rated, var scope)) {
            rule = rated;
            steps(List.of(
                    new Crumb(texts.get("threats"), new Route.Threats(null)),
                    new Crumb(rule, new Route.Threats(rule)),
                    Crumb.here(texts.get("title"))));
            var known = context.session().snapshot().state().ratings().stream()
                    .filter(r -> r.rule().equals(rule) && r.scope().equals(scope))
                    .findFirst()
                    .orElse(null);
            root.getChildren()
                    .setAll(new RatingView(texts, texts.get("head", rule), scopes(scope), known, this, inspector));
        }
    }

    /// From the scope that it was begun in to the organisation.
    private static List<Scope> scopes(Scope scope) {
        var scopes = new ArrayList<Scope>();
        scopes.add(scope);
        if (scope instanceof Scope.OfEndpoint(var endpoint)) {
            scopes.add(new Scope.OfApi(endpoint.api()));
        }
        if (!(scope instanceof Scope.Organisation)) {
            scopes.add(new Scope.Organisation());
        }
        return scopes;
    }

    // --- what the view asks for ---

    @Override
    public void rate(Scope scope, EnteredRating rating, String reason) {
        var who = context.preferences().get().userName();
        var label = texts.get("rated", rule, rating.severity().word());
        var entered = RatingRecord.of(rule, scope, rating, reason.strip(), who, Instant.now());
        context.session().change(label, (workspace, _) -> workspace.put(label, List.of(entered)), _ -> leave());
    }

    @Override
    public void remove(Scope scope) {
        var label = texts.get("removed", rule);
        var id = rule + "@" + scope.text();
        context.session()
                .change(label, (workspace, _) -> workspace.remove(label, EntityKind.RATING, List.of(id)), _ -> leave());
    }

    @Override
    public void leave() {
        context.navigator().back();
    }
}
