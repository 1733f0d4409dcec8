package dev.merlon.engine.exchange.threatmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.ScalarNode;
import java.util.LinkedHashMap;

/// From a file's tree to values, and from values to JSON.
public final class Values {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Values() {}

    public static Value of(Node node) {
        return switch (node) {
            case ObjectNode object -> members(object);
            case ArrayNode array ->
                new Value.Items(array.items().stream().map(Values::of).toList());
            case ScalarNode scalar ->
                switch (scalar.scalarKind()) {
                    case STRING -> new Value.Text(scalar.raw());
                    case BOOLEAN -> new Value.Truth(scalar.bool().orElse(false));
                    case NULL -> new Value.Nothing();
                    case NUMBER ->
                        scalar.number().<Value>map(Value.Number::new).orElseGet(() -> new Value.Text(scalar.raw()));
                };
        };
    }

    private static Value.Members members(ObjectNode object) {
        var members = new LinkedHashMap<String, Value>();
        object.members().forEach(m -> members.put(m.name(), of(m.value())));
        return new Value.Members(members);
    }

    /// Indented JSON in UTF-8.
    public static byte[] json(Value value) {
        try {
            return MAPPER.writeValueAsBytes(tree(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    private static JsonNode tree(Value value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Value.Members(var all) -> {
                var object = nodes.objectNode();
                all.forEach((name, member) -> object.set(name, tree(member)));
                yield object;
            }
            case Value.Items(var all) -> {
                var array = nodes.arrayNode(all.size());
                all.forEach(item -> array.add(tree(item)));
                yield array;
            }
            case Value.Text(var text) -> nodes.textNode(text);
            case Value.Number(var number) ->
                number.scale() == 0 ? nodes.numberNode(number.toBigInteger()) : nodes.numberNode(number);
            case Value.Truth(var truth) -> nodes.booleanNode(truth);
            case Value.Nothing() -> nodes.nullNode();
        };
    }
}
