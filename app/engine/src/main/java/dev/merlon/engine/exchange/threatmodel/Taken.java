package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An object of a foreign file whose members are taken out one by one. What nobody took is [#rest]: so a member
/// that a reader does not know, or that is of another kind than it expected, is kept and never lost.
public final class Taken {

    private final @Nullable Node node;
    private final Location place;
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Taken> parts = new LinkedHashMap<>();

    /// @param node  anything; what is no object has no members
    public Taken(Node node) {
        this.node = node;
        this.place = node.place();
        node.members().forEach(m -> left.put(m.name(), m.value()));
    }

    /// What is not there, where it might be.
    private Taken(Location place) {
        this.node = null;
        this.place = place;
    }

    public Location place() {
        return place;
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<Node> find(String name) {
        return node == null ? Optional.empty() : node.get(name);
    }

    /// The text of a scalar, as written; empty where there is none. Null counts as taken.
    public String text(String name) {
        return take(name, n -> n.isNull() || n.text().isPresent())
                .flatMap(Node::text)
                .orElse("");
    }

    /// The first of these members that has a text.
    public String firstText(String... names) {
        for (var name : names) {
            var text = text(name);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /// A boolean, also one that was written as a text; null where there is none.
    public @Nullable Boolean truth(String name) {
        return take(name, n -> n.isNull() || n.text().filter(Taken::isTruth).isPresent())
                .flatMap(Node::text)
                .map(Boolean::parseBoolean)
                .orElse(null);
    }

    private static boolean isTruth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    /// A number, also one that was written as a text; null where there is none.
    public @Nullable BigDecimal number(String name) {
        return take(name, n -> n.isNull() || number(n) != null)
                .map(Taken::number)
                .orElse(null);
    }

    private static @Nullable BigDecimal number(Node node) {
        if (node.number().isPresent()) {
            return node.number().map(Value.Number::plain).orElse(null);
        }
        var text = node.text().orElse("").strip();
        if (text.isEmpty() || text.length() > 40 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        return Value.Number.plain(new BigDecimal(text));
    }

    /// The texts of a list; a lone text counts as a list of one. Where some item is no scalar, the list is not
    /// taken.
    public List<String> texts(String name) {
        return take(
                        name,
                        n -> n.isNull()
                                || n.text().isPresent()
                                || (isList(n)
                                        && n.items().stream()
                                                .allMatch(i ->
                                                        i.isNull() || i.text().isPresent())))
                .map(n -> n.items().isEmpty()
                        ? n.text().filter(t -> !t.isBlank()).stream().toList()
                        : n.items().stream().flatMap(i -> i.text().stream()).toList())
                .orElse(List.of());
    }

    private static boolean isList(Node node) {
        return node instanceof ArrayNode;
    }

    /// The items of a list; none where there is no list.
    public List<Node> items(String name) {
        return take(name, n -> n.isNull() || isList(n)).map(Node::items).orElse(List.of());
    }

    /// The objects of a list. A list with something else in it keeps that for [#rest].
    public List<Taken> objects(String name) {
        var all = find(name).map(Node::items).orElse(List.of());
        var objects = new ArrayList<Taken>();
        all.stream().filter(n -> !n.members().isEmpty()).forEach(n -> objects.add(new Taken(n)));
        if (objects.size() == all.size() && (isList(name) || isNull(name))) {
            left.remove(name);
        }
        return objects;
    }

    private boolean isList(String name) {
        return find(name).filter(Taken::isList).isPresent();
    }

    private boolean isNull(String name) {
        return find(name).filter(Node::isNull).isPresent();
    }

    /// The objects that are a member's values, by name, in the file's order.
    public Map<String, Taken> named(String name) {
        var named = new LinkedHashMap<String, Taken>();
        take(
                        name,
                        n -> n.isNull()
                                || n.members().stream()
                                        .noneMatch(m -> m.value().text().isPresent()))
                .map(Node::members)
                .orElse(List.of())
                .forEach(m -> named.put(m.name(), new Taken(m.value())));
        return named;
    }

    /// An object within this one; what is not taken of it is in the rest of this one, under its name.
    public Taken part(String name) {
        var known = parts.get(name);
        if (known != null) {
            return known;
        }
        var found = take(name, n -> n.isNull() || !n.members().isEmpty() || isEmptyObject(n));
        if (found.isEmpty() || found.get().isNull()) {
            return new Taken(place);
        }
        var part = new Taken(found.get());
        parts.put(name, part);
        return part;
    }

    private static boolean isEmptyObject(Node node) {
        return node instanceof ObjectNode;
    }

    private Optional<Node> take(String name, Predicate<Node> fits) {
        var found = find(name).filter(fits);
        if (found.isPresent()) {
            left.remove(name);
        }
        return found;
    }

    /// A member, without taking it.
    public Optional<Node> look(String name) {
        return find(name);
    }

    /// Takes an object as it is; nothing where there is none.
    public Value.Members members(String name) {
        return take(name, n -> !n.members().isEmpty())
                .map(Values::of)
                .map(Value.Members.class::cast)
                .orElse(Value.Members.NONE);
    }

    /// Drops a member: its value follows from others.
    public void drop(String name) {
        left.remove(name);
    }

    /// A text further in, without taking it; empty where there is none.
    ///
    /// @param path  names of members, and numbers of items from 0
    public String view(String... path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(Pointer.escape(step));
        }
        return node == null
                ? ""
                : Pointer.follow(node, pointer.toString()).flatMap(Node::text).orElse("");
    }

    /// All that nobody took.
    public Value.Members rest() {
        var rest = new LinkedHashMap<String, Value>();
        left.forEach((name, value) -> rest.put(name, Values.of(value)));
        parts.forEach((name, part) -> {
            var of = part.rest();
            if (!of.isEmpty()) {
                rest.put(name, of);
            }
        });
        return new Value.Members(rest);
    }
}
