package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.postman.Calls.Call;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// What one request carries: address, headers, body.
///
/// @param body  null where it has none
record Inputs(
        Address address,
        List<Address.Query> headers,
        List<Address.Query> query,
        @org.jspecify.annotations.Nullable ObjectNode body) {

    Inputs {
        headers = List.copyOf(headers);
        query = List.copyOf(query);
    }

    static Inputs of(Call call, Variables variables) {
        return of(call.request(), variables);
    }

    /// @param request  an object, or a text that is its address
    static Inputs of(Node request, Variables variables) {
        var address = Address.of(request, variables);
        var body = request.get("body")
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(b -> !b.flag("disabled"));
        return new Inputs(address, headers(request.get("header").orElse(null)), address.query(), body.orElse(null));
    }

    /// A list of keys and values, or lines of text.
    static List<Address.Query> headers(@org.jspecify.annotations.Nullable Node header) {
        var out = new ArrayList<Address.Query>();
        if (header == null) {
            return out;
        }
        header.text().ifPresent(lines -> lines.lines().forEach(line -> add(line, header, out)));
        for (var item : header.items()) {
            item.text().ifPresent(line -> add(line, item, out));
            item.text("key")
                    .map(String::strip)
                    .filter(k -> !k.isEmpty())
                    .ifPresent(key -> out.add(
                            new Address.Query(key, item.text("value").orElse(""), item.flag("disabled"), item)));
        }
        return out;
    }

    private static void add(String line, Node node, List<Address.Query> out) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            var name = line.substring(0, colon).strip();
            boolean disabled = name.startsWith("//");
            var bare = disabled ? name.substring(2).strip() : name;
            out.add(new Address.Query(bare, line.substring(colon + 1).strip(), disabled, node));
        }
    }

    /// The value of a header, empty where there is none.
    static String value(List<Address.Query> headers, String name) {
        return headers.stream()
                .filter(h -> !h.disabled() && h.name().equalsIgnoreCase(name))
                .map(Address.Query::value)
                .findFirst()
                .orElse("");
    }
}
