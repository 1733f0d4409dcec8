package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the tool's own files go against its schema: a cell that is kept from such a file is made to fit.
final class DragonSchema {

    private static final BigDecimal LEAST = BigDecimal.TEN;

    private DragonSchema() {}

    static Value.Members fitted(Value.Members cell) {
        return mapped(cell, (name, value) -> switch (name) {
            case "attrs" -> attributes(value);
            case "source", "target" -> ends(value);
            case "size" -> sizes(value);
            default -> value;
        });
    }

    private interface Mapping {
        Value of(String name, Value value);
    }

    private static Value.Members mapped(Value.Members members, Mapping mapping) {
        var mapped = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, Value> each : members.all().entrySet()) {
            mapped.put(each.getKey(), mapping.of(each.getKey(), each.getValue()));
        }
        return new Value.Members(mapped);
    }

    /// The schema wants three members of a stroke, and a text where the tool writes null for a line without dashes,
    /// which is what SVG calls none.
    private static Value attributes(Value value) {
        return value instanceof Value.Members parts
                ? mapped(parts, (name, part) -> switch (name) {
                    case "body" -> stroke(part, "stroke", "strokeWidth", "strokeDasharray");
                    case "line" -> stroke(part, "targetMarker");
                    default -> part;
                })
                : value;
    }

    private static Value stroke(Value value, String... needed) {
        if (!(value instanceof Value.Members members)) {
            return value;
        }
        var all = new LinkedHashMap<>(members.all());
        all.computeIfPresent(
                "strokeDasharray", (_, dashes) -> dashes instanceof Value.Nothing() ? new Value.Text("none") : dashes);
        for (var name : needed) {
            all.putIfAbsent(name, usual(name));
        }
        return new Value.Members(all);
    }

    private static Value usual(String name) {
        return switch (name) {
            case "stroke" -> new Value.Text("#333333");
            case "strokeWidth" -> Value.Number.of(1);
            case "strokeDasharray" -> new Value.Text("none");
            default -> new Value.Members(Map.of("name", new Value.Text("block")));
        };
    }

    private static Value ends(Value value) {
        return value instanceof Value.Members point
                ? mapped(
                        point,
                        (_, part) -> part instanceof Value.Number(var number)
                                ? new Value.Number(number.setScale(0, RoundingMode.HALF_UP))
                                : part)
                : value;
    }

    private static Value sizes(Value value) {
        return value instanceof Value.Members size
                ? mapped(
                        size,
                        (_, part) ->
                                part instanceof Value.Number(var number) ? new Value.Number(number.max(LEAST)) : part)
                : value;
    }
}
