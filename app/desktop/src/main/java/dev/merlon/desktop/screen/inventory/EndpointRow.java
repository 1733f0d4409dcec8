package dev.merlon.desktop.screen.inventory;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One line of the inventory, computed once so that sorting and filtering 20,000 of them only compares fields.
///
/// @param auth    how callers prove who they are, in a word: `OAuth`, `API key`, `none`
/// @param data    words of the data classes, none where it handles none of them
/// @param score   0 to 100, unrounded
/// @param search  everything that the search field looks at, in lower case
public record EndpointRow(
        Endpoint endpoint,
        Api api,
        String auth,
        List<String> data,
        List<String> scopes,
        FiringCounts firing,
        double score,
        String search) {

    /// The lines of the APIs, in the contracts' order. Takes as long as a look at each outcome; not for the FX
    /// thread.
    static List<EndpointRow> of(Snapshot snapshot) {
        var rows = new ArrayList<EndpointRow>();
        for (var inventory : snapshot.apis()) {
            var shared = SharedOutcomes.of(
                    inventory, snapshot.judgement().atComponents(inventory.api().id()));
            for (var i = 0; i < inventory.endpoints().size(); i++) {
                rows.add(of(snapshot, inventory, inventory.endpoints().get(i), shared.at(i)));
            }
        }
        return rows;
    }

    private static EndpointRow of(Snapshot snapshot, ApiInventory inventory, Endpoint endpoint, List<Outcome> shared) {
        var facts = inventory.factsOf(endpoint.id());
        var score = snapshot.posture().ofEndpoint().get(endpoint.id());
        return new EndpointRow(
                endpoint,
                inventory.api(),
                auth(facts),
                facts.texts("endpoint.dataClass"),
                facts.texts("endpoint.scopes"),
                FiringCounts.of(Stream.concat(snapshot.judgement().at(endpoint.id()).stream(), shared.stream())
                        .toList()),
                score == null ? 0 : score.value(),
                search(endpoint, inventory.api()));
    }

    static String auth(FactSheet facts) {
        if (facts.is("endpoint.anonymous")) {
            return "none";
        }
        var schemes = facts.texts("endpoint.schemes").stream()
                .map(EndpointRow::schemeWord)
                .distinct()
                .toList();
        var words = schemes.isEmpty() ? "undefined" : String.join(" + ", schemes);
        return facts.is("endpoint.optionalAuth") ? words + " or none" : words;
    }

    private static String schemeWord(String scheme) {
        return switch (scheme) {
            case "oauth2" -> "OAuth";
            case "openIdConnect" -> "OpenID";
            case "apiKey" -> "API key";
            case "bearer" -> "Bearer";
            case "basic" -> "Basic";
            case "digest" -> "Digest";
            case "mutualTLS" -> "mTLS";
            case "oauth1" -> "OAuth 1";
            default -> "HTTP other";
        };
    }

    private static String search(Endpoint endpoint, Api api) {
        return (endpoint.label()
                        + ' '
                        + endpoint.givenOperationId().orElse("")
                        + ' '
                        + endpoint.summary()
                        + ' '
                        + String.join(" ", endpoint.tags())
                        + ' '
                        + api.name())
                .toLowerCase(Locale.ROOT);
    }
}
