package dev.merlon.engine.model.fact;

/// Something known, or not yet known, about an endpoint or an API.
///
/// @param name  as in facts.yaml: `endpoint.ownedObjects`
public record Fact(String name, FactValue value, FactSource source) {}
