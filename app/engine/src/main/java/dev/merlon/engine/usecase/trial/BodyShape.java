package dev.merlon.engine.usecase.trial;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The shape of a body as JSON text: each member that a caller may send with a value of its kind. Values are
/// only to be replaced; nothing of a contract's examples is taken over.
final class BodyShape {

    private static final int DEEPEST = 5;
    private static final int MOST_MEMBERS = 150;

    private final Set<Schema> open = new HashSet<>();
    private int members;

    private BodyShape() {}

    /// Two spaces a level; what is nested too deeply, repeats itself or comes late in a very large schema is
    /// `null`.
    static String of(Schema schema) {
        return new BodyShape().value(schema, 0);
    }

    private String value(Schema schema, int depth) {
        if (depth > DEEPEST || members > MOST_MEMBERS || !open.add(schema)) {
            return "null";
        }
        try {
            var properties = properties(schema, 0);
            if (!properties.isEmpty()) {
                return object(properties, depth);
            }
            return schema.items()
                    .map(item -> "[" + value(item, depth + 1) + "]")
                    .orElseGet(() -> scalar(schema));
        } finally {
            open.remove(schema);
        }
    }

    /// Its own, those of all parts of `allOf`, and of the first of alternatives.
    private static Map<String, Schema> properties(Schema schema, int depth) {
        var all = new LinkedHashMap<String, Schema>();
        if (depth > DEEPEST) {
            return all;
        }
        schema.allOf().forEach(part -> all.putAll(properties(part, depth + 1)));
        schema.oneOf().stream().limit(1).forEach(one -> all.putAll(properties(one, depth + 1)));
        schema.anyOf().stream().limit(1).forEach(one -> all.putAll(properties(one, depth + 1)));
        all.putAll(schema.properties());
        return all;
    }

    private String object(Map<String, Schema> properties, int depth) {
        var indent = "  ".repeat(depth + 1);
        var lines = properties.entrySet().stream()
                .filter(p -> !p.getValue().readOnly())
                .limit(MOST_MEMBERS)
                .map(p -> {
                    members++;
                    return indent + quoted(p.getKey()) + ": " + value(p.getValue(), depth + 1);
                })
                .collect(Collectors.joining(",\n"));
        return lines.isEmpty() ? "{}" : "{\n" + lines + "\n" + "  ".repeat(depth) + "}";
    }

    private static String scalar(Schema schema) {
        var constant = schema.constant().or(() -> schema.enumeration().stream().findFirst());
        if (constant.flatMap(Node::text).isPresent()) {
            var value = constant.get();
            var text = value.text().orElse("");
            return value.number().isPresent() || value.bool().isPresent() ? text : quoted(text);
        }
        if (schema.is("boolean")) {
            return "true";
        }
        if (schema.is("integer") || schema.is("number")) {
            return "1";
        }
        if (schema.is("array")) {
            return "[]";
        }
        if (schema.is("object")) {
            return "{}";
        }
        return quoted(
                switch (schema.format()) {
                    case "date" -> "2030-01-31";
                    case "date-time" -> "2030-01-31T12:00:00Z";
                    case "uuid" -> "00000000-0000-4000-8000-000000000001";
                    case "email" -> "someone@example.org";
                    case "uri", "url" -> "https://example.org/";
                    default -> "text";
                });
    }

    static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().limit(200).forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < ' ' || c == 127 ? " " : String.valueOf((char) c));
            }
        });
        return out.append('"').toString();
    }
}
