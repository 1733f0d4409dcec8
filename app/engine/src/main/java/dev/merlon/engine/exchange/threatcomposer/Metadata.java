package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keys with values that a part has beside its members. What a file had stays as it was and where it was; what is
/// said besides comes behind it.
final class Metadata {

    private final Map<String, Value> all = new LinkedHashMap<>();

    /// Looks at a part's metadata, without taking it.
    static Metadata of(Taken part) {
        var metadata = new Metadata();
        for (var i = 0; !part.view("metadata", String.valueOf(i), "key").isEmpty(); i++) {
            var at = String.valueOf(i);
            var value = part.view("metadata", at, "value");
            if (value.isEmpty()) {
                var items = new ArrayList<String>();
                for (var j = 0;
                        !part.view("metadata", at, "value", String.valueOf(j)).isEmpty();
                        j++) {
                    items.add(part.view("metadata", at, "value", String.valueOf(j)));
                }
                metadata.all.putIfAbsent(part.view("metadata", at, "key"), Value.Items.ofTexts(items));
            } else {
                metadata.all.putIfAbsent(part.view("metadata", at, "key"), new Value.Text(value));
            }
        }
        return metadata;
    }

    /// Begins with what a file had.
    static Metadata of(Value.Members kept) {
        var metadata = new Metadata();
        for (var item : kept.items("metadata")) {
            if (item instanceof Value.Members members) {
                members.get("value").ifPresent(v -> metadata.all.putIfAbsent(members.text("key"), v));
            }
        }
        return metadata;
    }

    String text(String key) {
        return all.get(key) instanceof Value.Text(var text) ? text : "";
    }

    List<String> texts(String key) {
        return switch (all.get(key)) {
            case Value.Items(var items) ->
                items.stream()
                        .flatMap(i -> i instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
                        .toList();
            case Value.Text(var text) -> List.of(text);
            case null, default -> List.of();
        };
    }

    @Nullable
    BigDecimal number(String key) {
        var text = text(key);
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? Value.Number.plain(new BigDecimal(text)) : null;
    }

    Metadata put(String key, String text) {
        if (!text.isEmpty()) {
            all.putIfAbsent(key, new Value.Text(text));
        }
        return this;
    }

    Metadata put(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            all.putIfAbsent(key, Value.Items.ofTexts(texts));
        }
        return this;
    }

    Metadata put(String key, @Nullable BigDecimal number) {
        return number == null ? this : put(key, number.toPlainString());
    }

    /// All of it as the format lists it; what a file had in a form that has no key stays in its place.
    List<Value> items(Value.Members kept) {
        var had = kept.items("metadata");
        var items = new ArrayList<>(had);
        var keys = had.stream()
                .map(i -> i instanceof Value.Members members ? members.text("key") : "")
                .toList();
        all.forEach((key, value) -> {
            if (!keys.contains(key)) {
                items.add(new Built().must("key", key).must("value", value).done());
            }
        });
        return items;
    }
}
