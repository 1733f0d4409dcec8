package dev.merlon.desktop.screen.endpoint;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that the endpoint page shows, worked out from one snapshot.
///
/// @param facts     those that say something first, then what nobody knows, then what is absent
/// @param outcomes  what fires by severity, then open questions, held, not applicable
/// @param previous  the endpoint before it in its API
public record EndpointPage(
        ApiInventory api,
        Endpoint endpoint,
        Score score,
        List<FactRow> facts,
        List<Outcome> outcomes,
        List<LayerControls> layers,
        List<EvidenceRow> evidence,
        Optional<EndpointId> previous,
        Optional<EndpointId> next) {

    private static final Comparator<Outcome> BY_WEIGHT = Comparator.comparing(Outcome::state)
            .thenComparing(Comparator.comparing(Outcome::live).reversed())
            .thenComparing(Comparator.comparing(Outcome::severity).reversed())
            .thenComparing(o -> o.rule().id());

    /// Nothing where the workspace no longer has the endpoint.
    static Optional<EndpointPage> of(EndpointId id, Snapshot snapshot) {
        return snapshot.api(id.api()).flatMap(api -> api.endpoint(id).map(endpoint -> of(endpoint, api, snapshot)));
    }

    private static EndpointPage of(Endpoint endpoint, ApiInventory api, Snapshot snapshot) {
        var layers = LayerControls.at(endpoint.id(), snapshot);
        var index = api.endpoints().indexOf(endpoint);
        return new EndpointPage(
                api,
                endpoint,
                snapshot.posture().ofEndpoint().getOrDefault(endpoint.id(), new Score(0, 0, List.of())),
                facts(api, endpoint),
                snapshot.judgement().at(endpoint.id()).stream().sorted(BY_WEIGHT).toList(),
                layers,
                EvidenceRow.of(layers, snapshot),
                neighbour(api, index - 1),
                neighbour(api, index + 1));
    }

    public long count(OutcomeState state) {
        return outcomes.stream().filter(o -> o.state() == state).count();
    }

    public long firing(Severity severity) {
        return outcomes.stream().filter(Outcome::live).filter(o -> o.severity() == severity).count();
    }

    private static Optional<EndpointId> neighbour(ApiInventory api, int index) {
        return index < 0 || index >= api.endpoints().size()
                ? Optional.empty()
                : Optional.of(api.endpoints().get(index).id());
    }

    private static List<FactRow> facts(ApiInventory api, Endpoint endpoint) {
        var sheet = api.factsOf(endpoint.id());
        var rows = new ArrayList<FactRow>();
        var definitions = sheet.catalogue().definitions();
        for (var i = 0; i < definitions.size(); i++) {
            FactDefinition definition = definitions.get(i);
            Fact fact = sheet.at(i);
            rows.add(FactRow.of(definition, fact));
        }
        rows.sort(Comparator.comparing(EndpointPage::rank));
        return rows;
    }

    /// Sorting is stable, so within a rank the catalogue's order stays.
    private static int rank(FactRow row) {
        var target = row.definition().target() == dev.merlon.engine.model.fact.FactTarget.ENDPOINT ? 0 : 3;
        if (!row.fact().value().known()) {
            return target + 1;
        }
        return row.fact().value().text().equals("none") || row.fact().value().text().equals("no") ? target + 2 : target;
    }
}
