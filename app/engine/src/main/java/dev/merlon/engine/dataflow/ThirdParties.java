package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactValue;
import java.util.List;
import java.util.function.Predicate;

/// Who else gets data, as far as the facts show it: receivers of callbacks, addresses that requests bring, services
/// that a call costs money at.
final class ThirdParties {

    static final Boundary BOUNDARY = new Boundary("boundary:third-parties", "Third parties", "", true);

    /// @param what  why it is drawn
    /// @param at    whether an endpoint sends data there
    private record Party(String id, String name, String what, String flow, Predicate<FactSheet> at) {}

    private static final List<Party> PARTIES = List.of(
            new Party(
                    "third:callbacks",
                    "Receivers of callbacks",
                    "named by callers",
                    "calls back",
                    facts -> !facts.texts("endpoint.callbacks").isEmpty()),
            new Party(
                    "third:addresses",
                    "Addresses from requests",
                    "any server",
                    "fetches",
                    facts -> !facts.texts("endpoint.urlInputs").isEmpty()),
            new Party("third:sms", "SMS provider", "costs per call", "sends", facts -> costs(facts, "sms")),
            new Party("third:email", "E-mail provider", "costs per call", "sends", facts -> costs(facts, "email")),
            new Party("third:kyc", "Identity check", "costs per call", "asks", facts -> costs(facts, "kyc")),
            new Party(
                    "third:model",
                    "Language model",
                    "takes prompts",
                    "asks",
                    facts -> costs(facts, "model")
                            || !facts.texts("endpoint.modelPrompts").isEmpty()));

    private final GraphDraft draft;

    ThirdParties(GraphDraft draft) {
        this.draft = draft;
    }

    private static boolean costs(FactSheet facts, String what) {
        return facts.texts("endpoint.costly").contains(what);
    }

    /// Those that the endpoints send data to.
    ///
    /// @param from  the id of the element that serves the endpoints
    void reachedBy(String from, ApiInventory api, List<Endpoint> endpoints) {
        for (var party : PARTIES) {
            var senders = endpoints.stream()
                    .filter(e -> party.at().test(api.factsOf(e.id())))
                    .toList();
            if (!senders.isEmpty()) {
                add(party.id(), party.name(), party.what());
                draft.flow(from, party.id(), party.flow(), Load.of(api, senders).sent(), List.of());
            }
        }
    }

    /// Those that the API as a whole sends data to.
    void reachedBy(String from, ApiInventory api) {
        var facts = api.apiFacts();
        if (facts.value("api.webhooks") instanceof FactValue.Int(var number) && number > 0) {
            add("third:webhooks", "Receivers of webhooks", "subscribers");
            draft.flow(from, "third:webhooks", number == 1 ? "1 webhook" : number + " webhooks");
        }
        if (facts.is("api.callsThirdParties")) {
            add("third:apis", "Third-party APIs", "as answered");
            draft.flow(from, "third:apis", "calls");
        }
    }

    private void add(String id, String name, String note) {
        draft.add(Element.plain(id, ElementKind.THIRD_PARTY, name, note, ""), BOUNDARY);
    }
}
