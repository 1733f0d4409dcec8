package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rules are judged at: an endpoint, a component that endpoints share, or an API as a whole, with what is known
/// about it. All outcomes at one endpoint share it.
///
/// @param endpoint   null where no single endpoint is meant
/// @param component  null where no component is meant
public record Subject(
        Api api, @Nullable Endpoint endpoint, @Nullable Component component, FactSheet facts) {

    /// @param endpoint  null where the API as a whole is meant
    public Subject(Api api, @Nullable Endpoint endpoint, FactSheet facts) {
        this(api, endpoint, null, facts);
    }

    public static Subject of(Api api, Component component) {
        return new Subject(api, null, component, component.facts());
    }

    /// `api@endpoint`, `api@#component` or `api`: the tail of an outcome's id.
    public String id() {
        if (component != null) {
            return component.id();
        }
        return endpoint == null ? api.id() : endpoint.id().toString();
    }

    /// `POST /transfers`, `User (14 endpoints)`, or the API's name.
    public String label() {
        if (component != null) {
            return component.label();
        }
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
        if (component != null) {
            return component.place();
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
