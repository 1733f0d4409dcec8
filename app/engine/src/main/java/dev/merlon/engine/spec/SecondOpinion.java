package dev.merlon.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.ScalarNode;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// What swagger-parser thinks of a contract that Merlon has read: where it departs from the specification. It
/// looks at the tree that is there already, resolves nothing, and its model is thrown away unseen: only its
/// messages count, each given the place that it speaks of.
///
/// Asked for when a person reviews an import, not while an API is assessed: it says nothing that a fact rests on. It
/// knows OpenAPI 3.0 and 3.1; on other dialects it has no opinion.
public final class SecondOpinion {

    /// A larger contract takes longer than a person waits for remarks.
    private static final int MOST_BYTES = 20 << 20;

    private static final int MOST_REMARKS = 200;

    private SecondOpinion() {}

    /// Remarks as notes, in the order in which swagger-parser makes them; empty where it has none.
    public static List<Problem> on(Contract contract) {
        var bytes = contract.files().getFirst().bytes();
        boolean known = contract.dialect().startsWith("OpenAPI 3.0")
                || contract.dialect().startsWith("OpenAPI 3.1");
        if (!known || bytes > MOST_BYTES || !(contract.root() instanceof ObjectNode root)) {
            return List.of();
        }
        return messages(new Copy().of(root)).stream()
                .distinct()
                .limit(MOST_REMARKS)
                .map(message -> new Problem(
                        "SPEC-SECOND-OPINION",
                        Level.NOTE,
                        message,
                        MessagePlace.of(message, root).place()))
                .toList();
    }

    private static List<String> messages(JsonNode tree) {
        try {
            var messages =
                    new OpenAPIDeserializer().deserialize(tree, null, options()).getMessages();
            return messages == null ? List.of() : messages;
        } catch (RuntimeException e) {
            // Only its opinion is lost: the contract was read without it.
            return List.of(
                    "swagger-parser cannot read this contract: " + e.getClass().getSimpleName());
        }
    }

    /// All said, since some defaults resolve and some are set by the environment.
    private static ParseOptions options() {
        var options = new ParseOptions();
        options.setResolve(false);
        options.setResolveFully(false);
        options.setResolveCombinators(false);
        options.setResolveRequestBody(false);
        options.setResolveResponses(false);
        options.setFlatten(false);
        options.setValidateExternalRefs(false);
        options.setValidateInternalRefs(false);
        options.setInferSchemaType(false);
        options.setAllowEmptyString(true);
        options.setSafelyResolveURL(true);
        return options;
    }

    /// The tree in Jackson's terms. What YAML aliases share stays shared.
    private static final class Copy {

        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private final Map<Node, JsonNode> shared = new IdentityHashMap<>();

        JsonNode of(Node node) {
            return node.document().isShared(node) ? copiedOnce(node) : copy(node);
        }

        private JsonNode copiedOnce(Node node) {
            var known = shared.get(node);
            if (known == null) {
                known = copy(node);
                shared.put(node, known);
            }
            return known;
        }

        private JsonNode copy(Node node) {
            return switch (node) {
                case ObjectNode object -> {
                    var out = NODES.objectNode();
                    object.members().forEach(m -> out.set(m.name(), of(m.value())));
                    yield out;
                }
                case ArrayNode array -> {
                    var out = NODES.arrayNode(array.items().size());
                    array.items().forEach(item -> out.add(of(item)));
                    yield out;
                }
                case ScalarNode scalar -> scalar(scalar);
            };
        }

        private static JsonNode scalar(ScalarNode scalar) {
            return switch (scalar.scalarKind()) {
                case STRING -> NODES.textNode(scalar.raw());
                case NUMBER ->
                    scalar.number()
                            .map(n -> (JsonNode)
                                    (n.scale() <= 0 && n.precision() - n.scale() < 19
                                            ? NODES.numberNode(n.longValue())
                                            : NODES.numberNode(n)))
                            .orElseGet(() -> NODES.textNode(scalar.raw()));
                case BOOLEAN -> NODES.booleanNode(scalar.bool().orElse(false));
                case NULL -> NODES.nullNode();
            };
        }
    }
}
