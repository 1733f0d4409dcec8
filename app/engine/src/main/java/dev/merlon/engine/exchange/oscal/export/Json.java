package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pieces that all OSCAL documents are made of. A list without items is left out: the schemas want at least
/// one.
final class Json {

    /// Names what OSCAL has no word for.
    static final String NAMESPACE = "urn:merlon:oscal";

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode named(UUID uuid) {
        return object().put("uuid", uuid.toString());
    }

    static void list(ObjectNode in, String name, Stream<ObjectNode> items) {
        var all = items.toList();
        if (!all.isEmpty()) {
            in.putArray(name).addAll(all);
        }
    }

    static void texts(ObjectNode in, String name, Collection<String> items) {
        if (!items.isEmpty()) {
            var array = in.putArray(name);
            items.forEach(array::add);
        }
    }

    /// One of OSCAL's own; none where it has no value.
    static Stream<ObjectNode> prop(String name, @Nullable String value) {
        var text = OscalText.line(value, "");
        return text.isEmpty()
                ? Stream.empty()
                : Stream.of(object().put("name", name).put("value", text));
    }

    /// One of ours.
    static Stream<ObjectNode> own(String name, @Nullable Object value) {
        return prop(name, value == null ? "" : value.toString()).map(p -> p.put("ns", NAMESPACE));
    }

    @SafeVarargs
    static void props(ObjectNode in, Stream<ObjectNode>... props) {
        var all = new ArrayList<ObjectNode>();
        for (var prop : props) {
            prop.forEach(all::add);
        }
        list(in, "props", all.stream());
    }

    static ObjectNode link(String href, String rel) {
        return object().put("href", href).put("rel", rel);
    }

    /// Lists of references such as `related-risks`.
    static void references(ObjectNode in, String name, String member, Stream<UUID> uuids) {
        list(in, name, uuids.distinct().map(uuid -> object().put(member, uuid.toString())));
    }
}
