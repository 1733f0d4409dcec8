package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.usecase.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who calls an API and by what: the actors of the use cases that touch it, else whomever its zone names; attackers
/// where a misuse case names them.
final class Callers {

    private final Snapshot now;
    private final GraphDraft draft;

    Callers(Snapshot now, GraphDraft draft) {
        this.now = now;
        this.draft = draft;
    }

    /// Draws them with their client.
    ///
    /// @return the client's id
    String of(ApiInventory api) {
        var zone = Zone.of(api);
        var client = draft.add(
                Element.plain("client:" + zone.id(), ElementKind.CLIENT, client(api, zone), "calls the API", ""),
                zone.boundary());
        var actors = actors(api);
        for (var actor : actors) {
            draft.add(
                    Element.plain(
                            "actor:" + actor.id(),
                            ElementKind.ACTOR,
                            actor.name(),
                            actor.role().word(),
                            ""),
                    zone.boundary());
            draft.flow("actor:" + actor.id(), client, "uses");
        }
        if (actors.isEmpty()) {
            var someone = "actor:" + zone.id() + ":anyone";
            draft.add(
                    Element.plain(someone, ElementKind.ACTOR, zone.actor(), "no use case names any", ""),
                    zone.boundary());
            draft.flow(someone, client, "uses");
        }
        return client;
    }

    private static String client(ApiInventory api, Zone zone) {
        var browsers = api.apiFacts().value("api.browserClients");
        if (zone != Zone.INTERNET || !(browsers instanceof FactValue.Bool(var value))) {
            return zone.client();
        }
        return value ? "Browser" : "App";
    }

    private List<Actor> actors(ApiInventory api) {
        var ids = new LinkedHashSet<String>();
        now.state().useCases().stream()
                .filter(useCase -> touches(useCase.names(), api))
                .forEach(useCase -> ids.addAll(useCase.actors()));
        return known(ids).stream().filter(a -> !a.role().hostile()).toList();
    }

    /// Draws the attackers of its misuse cases.
    ///
    /// @param at  the id of the element that they meet first
    void attack(ApiInventory api, String at) {
        var ids = new LinkedHashSet<String>();
        now.state().misuses().stream()
                .flatMap(c -> c.misuse().stream())
                .filter(m -> touches(Set.copyOf(m.targets()), api))
                .forEach(m -> ids.add(m.abuser()));
        for (var actor : known(ids)) {
            if (actor.role().hostile()) {
                draft.add(
                        Element.plain("actor:" + actor.id(), ElementKind.ATTACKER, actor.name(), "attacker", ""),
                        Zone.of(api).boundary());
                draft.flow("actor:" + actor.id(), at, "abuses");
            }
        }
    }

    private List<Actor> known(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> now.state().entity(EntityKind.ACTOR, id).stream())
                .map(Actor.class::cast)
                .toList();
    }

    private static boolean touches(Set<EndpointId> endpoints, ApiInventory api) {
        return endpoints.stream().anyMatch(e -> e.api().equals(api.api().id()));
    }
}
