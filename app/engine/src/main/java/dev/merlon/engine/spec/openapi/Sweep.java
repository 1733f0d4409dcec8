package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Documents;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.reading.TextCheck;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/// Looks at every value of every file once: follows each reference, which brings in the files that it leads to, and
/// remarks on texts and numbers that are not what they seem.
final class Sweep {

    /// How the names of an object's members are to be understood.
    private enum As {
        /// words of the specification
        WORDS,
        /// words of JSON Schema
        SCHEMA,
        /// names that the author chose, for parts of the specification
        NAMES,
        /// names that the author chose, for schemas
        SCHEMA_NAMES,
        /// data, in which nothing is a reference
        DATA
    }

    private static final Set<String> DATA =
            Set.of("example", "default", "enum", "const", "value", "scopes", "mapping", "required", "security", "tags");
    private static final Set<String> NAMED_SCHEMAS =
            Set.of("properties", "patternProperties", "schemas", "definitions", "$defs", "dependentSchemas");
    private static final Set<String> SCHEMAS = Set.of(
            "schema",
            "items",
            "additionalProperties",
            "unevaluatedProperties",
            "unevaluatedItems",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "prefixItems",
            "itemSchema");
    private static final Set<String> NAMED = Set.of(
            "paths",
            "webhooks",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "examples",
            "links",
            "callbacks",
            "securitySchemes",
            "securityDefinitions",
            "pathItems",
            "content",
            "variables",
            "encoding",
            "mediaTypes");
    private static final Set<String> NO_SCHEMAS = Set.of(
            "securitySchemes",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "links",
            "callbacks",
            "pathItems",
            "examples");

    private final Dialect dialect;
    private final Links links;
    private final Remarks remarks;
    private final TextCheck texts;
    private final Deque<Node> nodes = new ArrayDeque<>();
    private final Deque<As> readings = new ArrayDeque<>();
    private final Set<Node> shared = Collections.newSetFromMap(new IdentityHashMap<>());

    Sweep(Dialect dialect, Links links, Remarks remarks) {
        this.dialect = dialect;
        this.links = links;
        this.remarks = remarks;
        this.texts = new TextCheck(remarks);
    }

    void over(Documents documents) {
        var done = new HashSet<Document>();
        for (var next = new ArrayList<>(documents.all()); !next.isEmpty(); ) {
            for (var document : next) {
                done.add(document);
                over(document);
            }
            next = new ArrayList<>(documents.all());
            next.removeAll(done);
        }
    }

    private void over(Document document) {
        push(document.root(), As.WORDS);
        while (!nodes.isEmpty()) {
            var node = nodes.pop();
            var as = readings.pop();
            if (document.isShared(node) && !shared.add(node)) {
                continue;
            }
            switch (node) {
                case ScalarNode scalar -> texts.look(scalar);
                case ArrayNode array -> array.items().forEach(item -> push(item, as));
                case ObjectNode object -> look(object, as);
            }
        }
    }

    private void push(Node node, As as) {
        nodes.push(node);
        readings.push(as);
    }

    private void look(ObjectNode object, As as) {
        boolean words = as == As.WORDS || as == As.SCHEMA;
        if (words
                && links.reference(object)
                        .filter(r -> !(r instanceof ObjectNode))
                        .isPresent()) {
            reference(object, as);
        }
        for (var member : object.members()) {
            texts.lookAtName(member.name(), member.value());
            push(member.value(), inside(member, as));
            if (words && as != As.SCHEMA && member.name().equals("externalValue")) {
                remarks.warn(
                        "SPEC-EXTERNAL-VALUE",
                        "the example is kept elsewhere ("
                                + member.value().text().orElse("") + "): it is never fetched",
                        member.value().place());
            }
            if (as == As.SCHEMA && member.name().equals("$id")) {
                remarks.note(
                        "SPEC-SCHEMA-ID",
                        "$id is only a name: references to it are followed inside the contract, nothing is fetched",
                        member.value().place());
            }
        }
    }

    private As inside(Node.Member member, As as) {
        var name = member.name();
        return switch (as) {
            case DATA -> As.DATA;
            case NAMES -> As.WORDS;
            case SCHEMA_NAMES -> As.SCHEMA;
            case WORDS, SCHEMA -> {
                if (name.startsWith("x-") || DATA.contains(name) || isRawExample(member, as)) {
                    yield As.DATA;
                }
                if (NAMED_SCHEMAS.contains(name)) {
                    yield As.SCHEMA_NAMES;
                }
                if (SCHEMAS.contains(name)) {
                    yield As.SCHEMA;
                }
                boolean named = as == As.WORDS && NAMED.contains(name) && member.value() instanceof ObjectNode;
                yield named ? As.NAMES : as == As.SCHEMA ? As.SCHEMA : As.WORDS;
            }
        };
    }

    /// A list of examples in a schema, and Swagger 2's examples by media type, are data; elsewhere `examples` names
    /// parts that may be references.
    private boolean isRawExample(Node.Member member, As as) {
        return member.name().equals("examples") && (as == As.SCHEMA || dialect.isSwagger());
    }

    private void reference(ObjectNode object, As as) {
        var target = links.target(object);
        if (as != As.SCHEMA || target.isEmpty()) {
            return;
        }
        var home = target.get().parent().flatMap(Node::key).orElse("");
        var above =
                target.get().parent().flatMap(Node::parent).flatMap(Node::key).orElse("");
        if (NO_SCHEMAS.contains(home) && above.equals("components")) {
            var at = links.reference(object).orElse(object);
            remarks.warn(
                    "SPEC-REF-KIND",
                    "a schema is expected, but " + at.text().orElse("") + " is one of " + home,
                    at.place());
        }
    }
}
