package dev.merlon.engine.spec.tree;

import static dev.merlon.engine.fuzz.Bounds.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/// Any bytes as JSON. Besides what holds of every tree: Jackson's own tree of the same text is the same.
public final class JsonFuzz {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private JsonFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var tree = TreeCheck.read("a.json", bytes);
        if (tree.isPresent()) {
            var other = jackson(TreeCheck.text(bytes));
            other.ifPresent(theirs -> same(tree.get(), theirs));
        }
    }

    /// Nothing also for a number of which Jackson, and nobody here, makes one that can be computed with.
    private static Optional<JsonNode> jackson(String text) {
        try {
            return Optional.ofNullable(JACKSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Jackson refuses it", e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void same(Node ours, JsonNode theirs) {
        switch (ours) {
            case ObjectNode object -> {
                require(theirs.isObject() && theirs.size() == object.size(), ours.pointer());
                object.members().forEach(m -> same(m.value(), theirs.required(m.name())));
            }
            case ArrayNode array -> {
                require(theirs.isArray() && theirs.size() == array.items().size(), ours.pointer());
                for (int i = 0; i < theirs.size(); i++) {
                    same(array.items().get(i), theirs.required(i));
                }
            }
            case ScalarNode scalar -> same(scalar, theirs);
        }
    }

    private static void same(ScalarNode ours, JsonNode theirs) {
        boolean same = switch (ours.scalarKind()) {
            case STRING -> theirs.isTextual() && theirs.textValue().equals(ours.raw());
            case NUMBER ->
                theirs.isNumber()
                        && ours.number()
                                .map(n -> n.compareTo(theirs.decimalValue()) == 0)
                                .orElse(true);
            case BOOLEAN -> theirs.isBoolean() && ours.bool().equals(Optional.of(theirs.booleanValue()));
            case NULL -> theirs.isNull();
        };
        require(same, ours.pointer() + " is " + ours.raw() + " or " + theirs);
    }
}
