package dev.merlon.engine.model.dataflow;

import dev.merlon.engine.model.EndpointId;
import java.util.List;

/// Somebody or something that sends, handles or keeps data.
///
/// @param id         stable across versions of a contract: `service:payments-api:transfers`
/// @param note       second line, such as `10 endpoints`; may be empty
/// @param boundary   the id of the boundary that it stands in; empty for none
/// @param api        the id of the API that it is, or is a part of; empty for what no contract shows
/// @param endpoints  those that it serves; none for what no contract shows
public record Element(
        String id,
        ElementKind kind,
        String name,
        String note,
        String boundary,
        String api,
        List<EndpointId> endpoints) {

    public Element {
        endpoints = List.copyOf(endpoints);
    }

    /// One that serves no endpoints.
    public static Element plain(String id, ElementKind kind, String name, String note, String boundary) {
        return new Element(id, kind, name, note, boundary, "", List.of());
    }

    public Element withName(String other) {
        return new Element(id, kind, other, note, boundary, api, endpoints);
    }

    public Element withBoundary(String other) {
        return new Element(id, kind, name, note, other, api, endpoints);
    }

    /// Whether no contract shows it, so that no rule is judged at it.
    public boolean outsideContract() {
        return api.isEmpty();
    }
}
