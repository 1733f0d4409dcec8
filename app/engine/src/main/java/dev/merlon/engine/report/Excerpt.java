package dev.merlon.engine.report;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extent;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.posture.PostureCalculator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a report on a part of a workspace reads: the endpoints within a scope, what came of the rules there,
/// and what people keep about them. Scores are those of the part. Rules are not run again.
public final class Excerpt {

    private final Snapshot whole;
    private final Extent extent;
    private final Extents extents;

    private Excerpt(Snapshot whole, Scope scope) {
        this.whole = whole;
        extents = Extents.of(whole);
        extent = extents.of(scope);
    }

    /// The snapshot itself where the scope is the organisation. Its name says which part of the workspace it is.
    ///
    /// @return empty where no endpoint lies within the scope
    public static Optional<Snapshot> of(Snapshot whole, Scope scope) {
        return scope instanceof Scope.Organisation
                ? Optional.of(whole)
                : Optional.of(new Excerpt(whole, scope).snapshot(whole.state().name() + ", " + named(whole, scope)))
                        .filter(s -> s.endpoints().findAny().isPresent());
    }

    /// How many endpoints lie within the scope.
    public static int size(Snapshot whole, Scope scope) {
        return Extents.of(whole).of(scope).list(whole.apis()).size();
    }

    private static String named(Snapshot whole, Scope scope) {
        return switch (scope) {
            case Scope.Organisation() -> "";
            case Scope.OfApi(var api) -> whole.api(api).map(a -> a.api().name()).orElse(api);
            case Scope.OfEndpoint(var id) ->
                whole.endpoint(id).map(e -> e.label()).orElse(id.key());
            case Scope.OfSelector(var selector) -> selector.text();
            case Scope.OfTool(var tool) -> tool;
        };
    }

    private Snapshot snapshot(String name) {
        var apis = whole.apis().stream()
                .map(this::inventory)
                .filter(a -> !a.endpoints().isEmpty())
                .toList();
        var judgement = judgement();
        var state = state(name, apis);
        var coverage = new Coverage(state.records(), state.evidence(), extents, whole.at());
        var library = whole.library();
        var posture = new PostureCalculator(library).posture(apis, judgement, coverage, library.classes());
        return new Snapshot(state, apis, judgement, posture, library, whole.journal(), whole.at());
    }

    private ApiInventory inventory(ApiInventory all) {
        var endpoints =
                all.endpoints().stream().filter(e -> extent.covers(e.id())).toList();
        var facts = new HashMap<>(all.facts());
        facts.keySet().removeIf(id -> !extent.covers(id));
        return new ApiInventory(
                all.api(),
                endpoints,
                all.apiFacts(),
                facts,
                extent.coversApi(all.api().id()) ? all.components() : List.of());
    }

    private Judgement judgement() {
        var all = whole.judgement();
        Map<EndpointId, List<Outcome>> ofEndpoint = new LinkedHashMap<>(all.ofEndpoint());
        ofEndpoint.keySet().removeIf(id -> !extent.covers(id));
        Map<String, List<Outcome>> ofApi = new LinkedHashMap<>(all.ofApi());
        ofApi.keySet().removeIf(api -> !extent.coversApi(api));
        Map<String, List<Outcome>> ofComponents = new LinkedHashMap<>(all.ofComponents());
        ofComponents.keySet().removeIf(api -> !extent.coversApi(api));
        return new Judgement(all.rules(), ofEndpoint, ofApi, ofComponents);
    }

    private WorkspaceState state(String name, List<ApiInventory> apis) {
        var within = apis.stream()
                .flatMap(a -> a.endpoints().stream())
                .map(e -> e.id())
                .collect(Collectors.toUnmodifiableSet());
        var names = apis.stream().map(a -> a.api().id()).collect(Collectors.toUnmodifiableSet());
        var useCases = whole.state().useCases().stream()
                .filter(u -> touches(u.names(), within))
                .map(UseCase::id)
                .collect(Collectors.toUnmodifiableSet());
        var kept = whole.state()
                .entities()
                .filter(e -> kept(e, within, names, useCases))
                .map(e -> Edit.put(null, e))
                .toList();
        var some = WorkspaceState.empty(name).with(kept);
        var named = some.records().stream().flatMap(r -> r.evidence().stream()).collect(Collectors.toSet());
        some.findings().forEach(f -> named.addAll(f.evidence()));
        return some.with(some.evidence().stream()
                .filter(e -> !named.contains(e.id()))
                .map(Edit::remove)
                .toList());
    }

    private boolean kept(Entity entity, Set<EndpointId> within, Set<String> apis, Set<String> useCases) {
        return switch (entity) {
            case Api api -> apis.contains(api.id());
            case ControlRecord each -> reaches(each.scope(), within);
            case AuditFinding each -> reaches(each.scope(), within);
            case PlannedAction each -> reaches(each.scope(), within);
            case WideDecision each -> reaches(each.scope(), within);
            case UseCase each -> useCases.contains(each.id());
            case Consideration each -> useCases.contains(each.cell().useCase());
            case DataFlowDiagram each -> apis.containsAll(each.apis());
            case AttackTree each -> touches(each.names(), within);
            default -> entity.hangsOn().map(within::contains).orElse(true);
        };
    }

    private boolean reaches(Scope scope, Set<EndpointId> within) {
        var reach = extents.of(scope);
        return within.stream().anyMatch(reach::covers);
    }

    private static boolean touches(Set<EndpointId> named, Set<EndpointId> within) {
        return named.stream().anyMatch(within::contains);
    }
}
