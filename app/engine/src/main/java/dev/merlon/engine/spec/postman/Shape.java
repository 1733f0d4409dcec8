package dev.merlon.engine.spec.postman;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What values look like, drawn from examples: each further example widens it. It knows types, names of properties
/// and forms of texts, never bounds: an example shows what was sent, not what may be sent.
final class Shape {

    /// An object with more names than this is a table keyed by data.
    static final int MOST_PROPERTIES = 2_000;

    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 200;

    private static final Map<String, Pattern> FORMATS = Map.of(
            "uuid", Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "date-time",
                    Pattern.compile(
                            "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([Zz]|[+-]\\d{2}:?\\d{2})?"),
            "email", Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}\\.[a-zA-Z]{2,24}"),
            "uri", Pattern.compile("[a-z][a-z0-9+.-]*://\\S+"));
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    /// The types of JSON, without null.
    enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<String, Shape> properties = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>(0);
    private @Nullable Shape items;
    private @Nullable String format;

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    void object() {
        kinds.add(Kind.OBJECT);
    }

    boolean knows(String property) {
        return properties.containsKey(property);
    }

    /// The shape of a property, new or known; one that nobody keeps where there are too many.
    Shape property(String name) {
        return properties.size() < MOST_PROPERTIES || knows(name)
                ? properties.computeIfAbsent(name, _ -> new Shape())
                : new Shape();
    }

    /// The shape of an array's elements, which all widen the same.
    Shape items() {
        kinds.add(Kind.ARRAY);
        if (items == null) {
            items = new Shape();
        }
        return items;
    }

    void text(String value) {
        var seen = FORMATS.entrySet().stream()
                .filter(f -> value.length() <= LONGEST_EXAMPLE
                        && f.getValue().matcher(value).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        format = kinds.contains(Kind.STRING) && !seen.equals(format) ? "" : seen;
        kinds.add(Kind.STRING);
        example(value);
    }

    void number(String value) {
        boolean whole = value.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        kinds.add(whole ? Kind.INTEGER : Kind.NUMBER);
        example(value);
    }

    void bool() {
        kinds.add(Kind.BOOLEAN);
    }

    /// A value that travels as text, in an address, a header or a form: taken for the type that it looks like.
    void written(String value) {
        if (value.equals("true") || value.equals("false")) {
            bool();
        } else if (NUMBER.matcher(value).matches()) {
            number(value);
        } else if (!value.isEmpty()) {
            text(value);
        }
    }

    private void example(String value) {
        if (examples.size() < MOST_EXAMPLES && value.length() <= LONGEST_EXAMPLE && !examples.contains(value)) {
            examples.add(value);
        }
    }

    /// The same in the words of JSON Schema.
    Map<String, Object> schema() {
        var out = new LinkedHashMap<String, Object>();
        var types = types();
        if (!types.isEmpty()) {
            out.put("type", types.size() == 1 ? types.iterator().next() : List.copyOf(types));
        }
        if (format != null && !format.isEmpty()) {
            out.put("format", format);
        }
        if (!properties.isEmpty()) {
            var named = new LinkedHashMap<String, Object>();
            properties.forEach((name, shape) -> named.put(name, shape.schema()));
            out.put("properties", named);
        }
        if (items != null) {
            out.put("items", items.schema());
        }
        if (!examples.isEmpty()) {
            out.put("examples", List.copyOf(examples));
        }
        return out;
    }

    private Collection<String> types() {
        boolean decimals = kinds.contains(Kind.NUMBER);
        return kinds.stream()
                .filter(k -> !(decimals && k == Kind.INTEGER))
                .map(Kind::word)
                .toList();
    }
}
