package dev.merlon.desktop.screen.endpoint;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that the endpoint page shows, worked out from one snapshot.
///
/// @param facts     what waits for an answer first, then what says something, then what is absent
/// @param outcomes  what fires by severity, then open questions, held, not applicable
/// @param before    the endpoint before it in its API, null at the first
/// @param after     the endpoint after it, null at the last
public record EndpointPage(
        ApiInventory api,
        Endpoint endpoint,
        Score score,
        List<FactRow> facts,
        List<Outcome> outcomes,
        List<LayerControls> layers,
        List<EvidenceRow> evidence,
        @Nullable EndpointId before,
        @Nullable EndpointId after) {

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
                facts(api, endpoint, snapshot.judgement().at(endpoint.id())),
                Stream.concat(
                                snapshot.judgement().at(endpoint.id()).stream(),
                                shared(
                                        snapshot.judgement()
                                                .atComponents(api.api().id()),
                                        index))
                        .sorted(BY_WEIGHT)
                        .toList(),
                layers,
                EvidenceRow.of(layers, snapshot),
                neighbour(api, index - 1),
                neighbour(api, index + 1));
    }

    /// What came of the components that the endpoint reaches; those that nothing was found in would only fill the page.
    private static Stream<Outcome> shared(List<Outcome> atComponents, int endpoint) {
        return atComponents.stream()
                .filter(o -> o.state() != OutcomeState.NOT_APPLICABLE)
                .filter(o -> o.atComponent()
                        .filter(component -> component.reach().has(endpoint))
                        .isPresent());
    }

    public Optional<EndpointId> previous() {
        return Optional.ofNullable(before);
    }

    public Optional<EndpointId> next() {
        return Optional.ofNullable(after);
    }

    public long count(OutcomeState state) {
        return outcomes.stream().filter(o -> o.state() == state).count();
    }

    public long firing(Severity severity) {
        return outcomes.stream()
                .filter(Outcome::live)
                .filter(o -> o.severity() == severity)
                .count();
    }

    private static @Nullable EndpointId neighbour(ApiInventory api, int index) {
        return index < 0 || index >= api.endpoints().size()
                ? null
                : api.endpoints().get(index).id();
    }

    private static List<FactRow> facts(ApiInventory api, Endpoint endpoint, List<Outcome> outcomes) {
        var sheet = api.factsOf(endpoint.id());
        var waitedFor =
                outcomes.stream().flatMap(o -> o.verdict().unknown().stream()).collect(Collectors.toSet());
        var definitions = sheet.catalogue().definitions();
        return IntStream.range(0, definitions.size())
                .mapToObj(i -> FactRow.of(definitions.get(i), sheet.at(i)))
                .sorted(Comparator.comparing(row -> rank(row, waitedFor)))
                .toList();
    }

    /// What waits for an answer, what the endpoint has, what its API has, then what is absent and what nobody
    /// needs to know. Sorting is stable, so within a rank the catalogue's order stays.
    private static int rank(FactRow row, Set<String> waitedFor) {
        if (waitedFor.contains(row.fact().name())) {
            return 0;
        }
        var ofApi = row.definition().target() == FactTarget.API ? 1 : 0;
        if (!row.fact().value().known()) {
            return 5;
        }
        var says = !List.of("none", "no").contains(row.fact().value().text());
        return (says ? 1 : 3) + ofApi;
    }
}
