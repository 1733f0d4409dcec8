package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One API in two snapshots, endpoint by endpoint: the same id, or a rename that a person confirmed.
final class Pairing {

    private final Snapshot before;
    private final Snapshot after;
    private final @Nullable ApiInventory was;
    private final ApiInventory is;
    private final List<Pair> pairs = new ArrayList<>();

    /// @param before  null where it comes
    /// @param after   null where it goes
    record Pair(@Nullable Endpoint before, @Nullable Endpoint after) {

        Endpoint was() {
            return Objects.requireNonNull(before);
        }

        Endpoint is() {
            return Objects.requireNonNull(after);
        }

        boolean inBoth() {
            return before != null && after != null;
        }
    }

    Pairing(Snapshot before, Snapshot after, String api, List<Rename> renames) {
        this.before = before;
        this.after = after;
        this.was = before.api(api).orElse(null);
        this.is = after.api(api).orElseThrow(() -> new IllegalArgumentException("no API " + api));
        var oldNames = new HashMap<EndpointId, EndpointId>();
        renames.forEach(rename -> oldNames.put(rename.to(), rename.from()));
        var old = new LinkedHashMap<EndpointId, Endpoint>();
        if (was != null) {
            was.endpoints().forEach(endpoint -> old.put(endpoint.id(), endpoint));
        }
        for (var endpoint : is.endpoints()) {
            pairs.add(new Pair(old.remove(oldNames.getOrDefault(endpoint.id(), endpoint.id())), endpoint));
        }
        old.values().forEach(endpoint -> pairs.add(new Pair(endpoint, null)));
    }

    String api() {
        return is.api().id();
    }

    Optional<Api> apiWas() {
        return Optional.ofNullable(was).map(ApiInventory::api);
    }

    Api apiIs() {
        return is.api();
    }

    /// Those in the new version in its order, then those that go.
    List<Pair> pairs() {
        return pairs;
    }

    /// New names by old ones, of endpoints in both versions.
    Map<EndpointId, EndpointId> names() {
        var names = new HashMap<EndpointId, EndpointId>();
        pairs.stream().filter(Pair::inBoth).forEach(p -> names.put(p.was().id(), p.is().id()));
        return names;
    }

    FactSheet factsWere(Endpoint endpoint) {
        return Objects.requireNonNull(was).factsOf(endpoint.id());
    }

    FactSheet factsAre(Endpoint endpoint) {
        return is.factsOf(endpoint.id());
    }

    /// Of the API as a whole; empty where it is new.
    List<FactChange> apiFacts() {
        return was == null ? List.of() : FactChange.between(was.apiFacts(), is.apiFacts(), EnumSet.of(FactTarget.API));
    }

    /// Those in both versions of which a fact changed.
    List<ComponentChange> components() {
        var changes = new ArrayList<ComponentChange>();
        var old = new HashMap<String, Component>();
        if (was != null) {
            was.components().forEach(component -> old.put(component.id(), component));
        }
        for (var component : is.components()) {
            var before = old.get(component.id());
            if (before != null) {
                var facts = FactChange.between(before.facts(), component.facts(), EnumSet.of(FactTarget.SCHEMA));
                if (!facts.isEmpty()) {
                    changes.add(new ComponentChange(before, component, facts));
                }
            }
        }
        return changes;
    }

    /// By the component's id, in the order of rules.
    Map<String, List<Outcome>> componentOutcomesWere() {
        return was == null ? Map.of() : byComponent(before.judgement().atComponents(api()));
    }

    Map<String, List<Outcome>> componentOutcomesAre() {
        return byComponent(after.judgement().atComponents(api()));
    }

    private static Map<String, List<Outcome>> byComponent(List<Outcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(o -> o.subject().id(), LinkedHashMap::new, Collectors.toList()));
    }

    List<Outcome> outcomesWere(@Nullable Endpoint endpoint) {
        return endpoint == null ? List.of() : before.judgement().at(endpoint.id());
    }

    List<Outcome> outcomesAre(@Nullable Endpoint endpoint) {
        return endpoint == null ? List.of() : after.judgement().at(endpoint.id());
    }

    List<Outcome> apiOutcomesWere() {
        return was == null ? List.of() : before.judgement().at(api());
    }

    List<Outcome> apiOutcomesAre() {
        return after.judgement().at(api());
    }

    Snapshot before() {
        return before;
    }

    Snapshot after() {
        return after;
    }
}
