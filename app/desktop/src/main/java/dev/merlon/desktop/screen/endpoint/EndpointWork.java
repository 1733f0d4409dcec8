package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.decision.Deciding;
import dev.merlon.desktop.decision.DecisionDraft;
import dev.merlon.desktop.decision.DecisionReach;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does what the endpoint page asks for.
record EndpointWork(ScreenContext context) implements EndpointActions {

    private static final Texts TEXTS = Texts.of(EndpointWork.class);

    @Override
    public void open(EndpointId endpoint) {
        context.navigator().replace(new Route.OfEndpoint(endpoint));
    }

    @Override
    public void openControl(String control) {
        context.navigator().go(new Route.Controls(control));
    }

    @Override
    public void openRule(String rule) {
        context.navigator().go(new Route.Threats(rule));
    }

    @Override
    public void openContract(String api, Location place) {
        context.navigator().go(Route.ContractText.kept(api, place));
    }

    @Override
    public void recordControl(EndpointId endpoint, @Nullable String control) {
        context.navigator().go(new Route.RecordControl(control, List.of(new Scope.OfEndpoint(endpoint))));
    }

    @Override
    public void answer(FactRow row, EndpointId endpoint, boolean wholeApi, boolean yes) {
        var ofApi = wholeApi || row.definition().target() == FactTarget.API;
        var scope = ofApi ? new Scope.OfApi(endpoint.api()) : new Scope.OfEndpoint(endpoint);
        var answer = Answer.of(row.fact().name(), scope, FactValue.of(yes), who(), Instant.now(), "");
        var label = TEXTS.get("answered", row.definition().shortName(), TEXTS.get(yes ? "fact.yes" : "fact.no"));
        context.session().change(label, (workspace, _) -> workspace.answer(label, List.of(answer)));
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
    public void askException(Outcome outcome) {
        context.navigator().go(new Route.AskException(outcome.rule().id(), null, scope(outcome)));
    }

    @Override
    public void rate(Outcome outcome) {
        context.navigator().go(new Route.Rate(outcome.rule().id(), scope(outcome)));
    }

    private static Scope scope(Outcome outcome) {
        return outcome.atEndpoint().<Scope>map(Scope.OfEndpoint::new).orElseGet(() -> new Scope.OfApi(outcome.api()));
    }

    @Override
    public void openException(String id) {
        context.navigator().go(new Route.Exceptions(id));
    }

    @Override
    public void lines(EndpointId endpoint, Location place, Consumer<List<ContractLines.Line>> then) {
        context.session().read(TEXTS.get("reading"), (workspace, _) -> linesOf(workspace, endpoint.api(), place), then);
    }

    private static List<ContractLines.Line> linesOf(Workspace workspace, String apiId, Location place)
            throws WorkbenchException {
        var api = workspace.snapshot().state().api(apiId);
        if (api.isEmpty()) {
            return List.of();
        }
        for (var file : api.get().files()) {
            if (place.file().equals(file.path()) || place.file().endsWith("/" + file.path())) {
                return ContractLines.around(workspace.contractFile(api.get(), file.path()), place.line());
            }
        }
        return List.of();
    }

    private String who() {
        return context.preferences().get().userName();
    }
}
