package dev.merlon.engine.model.fact;

/// One line of facts.yaml.
///
/// @param name      dotted: `endpoint.objectIds`
/// @param meaning   one sentence, with the unit where there is one
/// @param question  what to ask where it is unknown; empty where nobody needs to be asked
/// @param family    groups facts on screen: identity, authentication, objects, data, shape, inputs, responses, …
public record FactDefinition(
        String name, FactTarget target, FactType type, String family, String meaning, String question) {

    /// The last part of the name, as screens show it.
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }
}
