package dev.merlon.engine.exchange.cyclonedx;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.spec.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names with values, each name as often as there are values.
final class Properties {

    private static final String OURS = "merlon:";

    private final List<Value> all = new ArrayList<>();

    Properties put(String name, String value) {
        if (!value.isEmpty()) {
            all.add(new Built().must("name", OURS + name).must("value", value).done());
        }
        return this;
    }

    Properties put(String name, @Nullable BigDecimal number) {
        return number == null ? this : put(name, number.toPlainString());
    }

    Properties put(String name, List<String> values) {
        values.forEach(v -> put(name, v));
        return this;
    }

    List<Value> all() {
        return List.copyOf(all);
    }

    /// The first value that a part has under a name; empty where it has none.
    static String text(Taken part, String name) {
        return texts(part, name).stream().findFirst().orElse("");
    }

    static @Nullable BigDecimal number(Taken part, String name) {
        var text = text(part, name);
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? Value.Number.plain(new BigDecimal(text)) : null;
    }

    /// All names with their values, those of other tools too, without taking them.
    static Map<String, List<String>> foreign(Taken part) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var item : part.look("properties").map(Node::items).orElse(List.of())) {
            values.computeIfAbsent(item.text("name").orElse(""), _ -> new ArrayList<>())
                    .add(item.text("value").orElse(""));
        }
        return values;
    }

    static List<String> texts(Taken part, String name) {
        var values = new ArrayList<String>();
        for (var i = 0; !part.view("properties", String.valueOf(i), "name").isEmpty(); i++) {
            if (part.view("properties", String.valueOf(i), "name").equals(OURS + name)) {
                values.add(part.view("properties", String.valueOf(i), "value"));
            }
        }
        return values;
    }
}
