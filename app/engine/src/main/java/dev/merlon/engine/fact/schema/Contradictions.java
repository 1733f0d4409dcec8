package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// Keywords of one schema that cannot all be meant: whoever reads the contract takes them for protection, and none is.
final class Contradictions {

    private static final Set<String> OF_NUMBERS = Set.of("int32", "int64", "float", "double");
    private static final Set<String> OF_STRINGS = Set.of(
            "date", "date-time", "uuid", "email", "uri", "hostname", "ipv4", "ipv6", "binary", "byte", "password");

    private static final Pattern REPEATED =
            Pattern.compile("\\^(\\[[^\\]]*]|\\\\[dws]|\\.)\\{(\\d{1,9})(,(\\d{0,9}))?}\\$");

    private Contradictions() {}

    /// `minimum above maximum`; none where the schema makes sense.
    static List<String> of(Schema schema) {
        var found = new ArrayList<String>();
        if (schema.minLength().orElse(Long.MIN_VALUE) > schema.maxLength().orElse(Long.MAX_VALUE)) {
            found.add("minLength above maxLength");
        }
        if (schema.minItems().orElse(Long.MIN_VALUE) > schema.maxItems().orElse(Long.MAX_VALUE)) {
            found.add("minItems above maxItems");
        }
        if (schema.minimum().isPresent()
                && schema.maximum().isPresent()
                && schema.minimum().get().compareTo(schema.maximum().get()) > 0) {
            found.add("minimum above maximum");
        }
        pattern(schema, found);
        formats(schema, found);
        values(schema, found);
        required(schema, found);
        closed(schema, found);
        return found;
    }

    /// A pattern of one repeated class says how long a text is as plainly as the keywords do.
    private static void pattern(Schema schema, List<String> found) {
        var matcher = REPEATED.matcher(schema.pattern());
        if (!matcher.matches()) {
            return;
        }
        var least = Long.parseLong(matcher.group(2));
        var most = matcher.group(3) == null
                ? least
                : matcher.group(4).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(4));
        if (schema.maxLength().orElse(Long.MAX_VALUE) < least
                || schema.minLength().orElse(Long.MIN_VALUE) > most) {
            found.add("pattern of another length than minLength and maxLength allow");
        }
    }

    private static void formats(Schema schema, List<String> found) {
        var number = schema.is("integer") || schema.is("number");
        if (number && !schema.is("string") && OF_STRINGS.contains(schema.format())) {
            found.add("format " + schema.format() + " of a number");
        }
        if (schema.is("boolean") && !schema.is("string") && !schema.format().isEmpty()) {
            found.add("format " + schema.format() + " of a yes or no");
        }
        if (number && !schema.is("string") && !schema.pattern().isEmpty()) {
            found.add("pattern of a number");
        }
        if (schema.is("string") && !number && schema.node().get("maximum").isPresent()) {
            found.add("maximum of a string");
        }
        if (number && !schema.is("string") && schema.node().get("maxLength").isPresent()) {
            found.add("maxLength of a number");
        }
        if (schema.is("string")
                && !number
                && schema.format().startsWith("int")
                && !OF_NUMBERS.contains(schema.format())) {
            found.add("format " + schema.format() + " of a string");
        }
    }

    private static void values(Schema schema, List<String> found) {
        if (schema.types().size() != 1 || schema.nullable()) {
            return;
        }
        BiPredicate<Schema, Node> wrong = (s, value) -> switch (s.types().getFirst()) {
            case "integer", "number" -> value.number().isEmpty();
            case "boolean" -> value.bool().isEmpty();
            default -> false;
        };
        if (schema.enumeration().stream().anyMatch(value -> wrong.test(schema, value))) {
            found.add("a choice of another type");
        }
        if (schema.defaultValue()
                .filter(value -> !value.isNull() && wrong.test(schema, value))
                .isPresent()) {
            found.add("a default of another type");
        }
    }

    private static void required(Schema schema, List<String> found) {
        if (schema.extras() != Schema.Extras.NONE || !Unfolding.parts(schema).isEmpty()) {
            return;
        }
        for (var name : schema.required()) {
            if (!schema.properties().containsKey(name)
                    && schema.patternProperties().isEmpty()) {
                found.add("requires " + name + ", which it refuses");
            }
        }
    }

    /// A closed part of a whole refuses what the other parts ask for.
    private static void closed(Schema schema, List<String> found) {
        var parts = schema.allOf();
        for (var part : parts) {
            if (part.extras() == Schema.Extras.NONE && part.patternProperties().isEmpty()) {
                var names = new HashSet<String>();
                parts.forEach(other -> names.addAll(other.properties().keySet()));
                names.addAll(schema.properties().keySet());
                names.removeAll(part.properties().keySet());
                if (!names.isEmpty()) {
                    found.add("one of its parts refuses the others' properties");
                    return;
                }
            }
        }
    }
}
