package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Endpoint;
import java.util.List;

/// An endpoint that is in both versions, under the same name or, where a person said so, under another one.
///
/// @param facts  `endpoint.*` facts, and `schema.*` of what it declares in line, that are no longer what they
///               were, in the catalogue's order; what changed about the API as a whole is said once, in
///               [ApiReview#facts], and what changed about a component in [ApiReview#components]
public record EndpointChange(Endpoint before, Endpoint after, List<FactChange> facts) {

    public EndpointChange {
        facts = List.copyOf(facts);
    }

    public boolean renamed() {
        return !before.id().equals(after.id());
    }
}
