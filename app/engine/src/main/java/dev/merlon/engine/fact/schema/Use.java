package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.util.List;

/// One value as a contract uses it: a property, a parameter, an item. The schema behind it may serve many uses.
///
/// @param name         the property's or parameter's name
/// @param surroundings names of what holds it, the nearest first
/// @param description  what the use itself says; empty where only the schema does
/// @param arrays       the array schemas around the value, the outermost first; mostly none
/// @param leaves       the schemas of plain values that it can be
/// @param together     true where all leaves apply at once, false where they are alternatives
/// @param examples     values given as example beside the schema's own
record Use(
        String name,
        Label label,
        List<String> surroundings,
        String description,
        List<Schema> arrays,
        List<Schema> leaves,
        boolean together,
        List<Node> examples,
        Node node) {

    Finding stated() {
        return Finding.stated(label, node);
    }

    Finding concluded(String says, double confidence) {
        return new Finding(label, says, confidence, node);
    }
}
