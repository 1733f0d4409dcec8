package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.tree.Node;

/// Something found at one value.
///
/// @param says        by what it was found, in a few words; empty where the contract says so itself
/// @param confidence  0 to 1; 1 where the contract says so itself
/// @param node        the value's own node: a property's schema, a parameter
public record Finding(Label label, String says, double confidence, Node node) {

    static Finding stated(Label label, Node node) {
        return new Finding(label, "", 1, node);
    }
}
