package dev.merlon.engine.fact.data;

import java.util.List;

/// What a contract says about one value: the classifier's input. Texts are empty where the contract gives none.
///
/// @param name          the property's or parameter's name
/// @param type          `string`, `integer`, `number`, `boolean`, `array`, `object`; of an array, its items' type
/// @param choices       true where an enum or const fixes what it can be
/// @param surroundings  names of what holds it, the nearest first: parent property, schema, resource
public record Described(
        String name,
        String type,
        String format,
        String pattern,
        String example,
        String description,
        boolean choices,
        List<String> surroundings) {

    /// A string of that name, nothing else known.
    public static Described named(String name, String... surroundings) {
        return new Described(name, "string", "", "", "", "", false, List.of(surroundings));
    }

    public Described ofType(String newType) {
        return new Described(name, newType, format, pattern, example, description, choices, surroundings);
    }
}
