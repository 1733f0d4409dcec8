package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rules are judged at: an endpoint, or an API as a whole, with what is known about it. All outcomes at one
/// endpoint share it.
///
/// @param endpoint  null where the API as a whole is meant
public record Subject(Api api, @Nullable Endpoint endpoint, FactSheet facts) {

    /// `api@endpoint`, or `api`: the tail of an outcome's id.
    public String id() {
        return endpoint == null ? api.id() : endpoint.id().toString();
    }

    /// `POST /transfers`, or the API's name.
    public String label() {
        return endpoint == null ? api.name() : endpoint.label();
    }

    /// The place of the first of these facts that a contract shows, else where the endpoint stands, else the
    /// contract.
    public Location place(Iterable<String> factNames) {
        for (var name : factNames) {
            var place = placeOf(facts.get(name).source());
            if (place.isPresent()) {
                return place.get();
            }
        }
        if (endpoint != null) {
            return endpoint.place();
        }
        return Location.ofFile(
                api.files().isEmpty() ? api.name() : api.files().getFirst().path());
    }

    private static Optional<Location> placeOf(FactSource source) {
        return switch (source) {
            case FactSource.Contract(var place) -> Optional.of(place);
            case FactSource.Inferred(var _, var _, var place) -> Optional.of(place);
            case FactSource.Answered _, FactSource.Recorded _, FactSource.Profile _, FactSource.Nobody _ ->
                Optional.empty();
        };
    }
}
