package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of a foreign file as it is written. What is null or empty is left out, unless it is set by `must`.
public final class Built {

    private final Map<String, Value> members = new LinkedHashMap<>();

    public Built must(String name, Value value) {
        members.put(name, value);
        return this;
    }

    public Built must(String name, String text) {
        return must(name, new Value.Text(text));
    }

    public Built put(String name, String text) {
        return text.isEmpty() ? this : must(name, text);
    }

    public Built put(String name, boolean truth) {
        return must(name, new Value.Truth(truth));
    }

    public Built put(String name, @Nullable Boolean truth) {
        return truth == null ? this : must(name, new Value.Truth(truth));
    }

    public Built put(String name, long number) {
        return must(name, Value.Number.of(number));
    }

    public Built put(String name, @Nullable BigDecimal number) {
        return number == null ? this : must(name, new Value.Number(number));
    }

    public Built put(String name, List<String> texts) {
        return texts.isEmpty() ? this : must(name, Value.Items.ofTexts(texts));
    }

    public Built put(String name, Value.Members part) {
        return part.isEmpty() ? this : must(name, part);
    }

    public Built items(String name, Collection<? extends Value> items) {
        return items.isEmpty() ? this : must(name, new Value.Items(List.copyOf(items)));
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /// Adds members that are not there yet, also within objects that are.
    public Built fill(Value.Members others) {
        others.all().forEach((name, value) -> members.merge(name, value, Built::filled));
        return this;
    }

    private static Value filled(Value ours, Value other) {
        if (ours instanceof Value.Members(var mine) && other instanceof Value.Members more) {
            var both = new Built();
            both.members.putAll(mine);
            return both.fill(more).done();
        }
        return ours;
    }

    public Value.Members done() {
        return new Value.Members(members);
    }
}
