package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.attacker.AttackerDesk;
import dev.merlon.desktop.decision.Deciding;
import dev.merlon.desktop.decision.DecisionDraft;
import dev.merlon.desktop.decision.DecisionReach;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What fires and what waits, over all APIs.
public final class ThreatsScreen extends InspectedScreen {

    private final Texts texts = Texts.of(ThreatsScreen.class);
    private final ScreenContext context;
    private final ThreatsViewModel model = new ThreatsViewModel();
    private final AttackerDesk desk = new AttackerDesk();
    private final ThreatsView view;

    public ThreatsScreen(ScreenContext context) {
        this.context = context;
        view = new ThreatsView(model, new Leads(context, texts), inspector);
        model.chosen().subscribe(this::name);
        whileOpen(context.session().onSnapshot(this::follow));
        model.attacker().addListener((_, _, _) -> workOut(context.session().snapshot()));
    }

    private void follow(Snapshot snapshot) {
        view.show(snapshot);
        context.tasks().run(texts.get("computing"), _ -> StandingThreat.all(snapshot), threats -> {
            if (context.session().snapshotProperty().get() == snapshot) {
                view.showAtElements(threats);
            }
        });
        workOut(snapshot);
    }

    private void workOut(Snapshot snapshot) {
        var attacker = model.attacker().get();
        context.tasks()
                .run(texts.get("computing"), _ -> OutcomeGroup.of(snapshot, desk.view(snapshot, attacker)), groups -> {
                    if (context.session().snapshotProperty().get() == snapshot
                            && model.attacker().get().equals(attacker)) {
                        model.show(groups);
                    }
                });
    }

    private void name(@Nullable OutcomeGroup chosen) {
        steps(
                chosen == null
                        ? List.of(Crumb.here(texts.get("title")))
                        : List.of(
                                new Crumb(texts.get("title"), new Route.Threats(null)),
                                Crumb.here(chosen.rule().id())));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Threats(var rule) && rule != null) {
            model.chooseRule(rule);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    private record Leads(ScreenContext context, Texts texts) implements ThreatsActions {

        @Override
        public void open(EndpointId endpoint) {
            context.navigator().go(new Route.OfEndpoint(endpoint));
        }

        @Override
        public void openApi(String api) {
            context.navigator().go(new Route.Inventory(api));
        }

        @Override
        public void openControl(String control) {
            context.navigator().go(new Route.Controls(control));
        }

        @Override
        public void openContract(String api, Location place) {
            context.navigator().go(Route.ContractText.kept(api, place));
        }

        @Override
        public void recordControl(OutcomeGroup group) {
            var control = group.rule().heldBy().stream().findFirst().orElse(null);
            var scopes = group.firing().stream().map(Leads::scope).distinct().toList();
            context.navigator().go(new Route.RecordControl(control, scopes));
        }

        private static Scope scope(Outcome outcome) {
            return outcome.atEndpoint()
                    .<Scope>map(Scope.OfEndpoint::new)
                    .orElseGet(() -> new Scope.OfApi(outcome.api()));
        }

        @Override
        public void decide(Rule rule, DecisionDraft draft, DecisionReach reach) {
            new Deciding(context).decide(rule, draft, reach);
        }

        @Override
        public void preview(Rule rule, Scope scope, Consumer<DecisionPreview> then) {
            new Deciding(context).preview(rule, scope, then);
        }

        @Override
        public void askException(Rule rule) {
            context.navigator().go(new Route.AskException(rule.id(), null, null));
        }

        @Override
        public void exceptions() {
            context.navigator().go(new Route.Exceptions(null));
        }

        @Override
        public void importContracts() {
            context.commands().get("api.import").run();
        }

        @Override
        public void interview() {
            context.navigator().go(new Route.Interview(null, null));
        }

        @Override
        public void dataFlows() {
            context.navigator().go(new Route.DataFlows(null, null));
        }

        @Override
        public void openElement(String element) {
            context.navigator().go(new Route.DataFlows(null, element));
        }

        @Override
        public void matrix() {
            context.navigator().go(new Route.Matrix(null));
        }

        @Override
        public void openRule(@Nullable Rule rule) {
            context.navigator().go(new Route.Rules(rule == null ? null : rule.id()));
        }

        @Override
        public void copied(List<OutcomeGroup> groups) {
            context.toasts().done(texts.get("copied", groups.size()));
        }
    }
}
