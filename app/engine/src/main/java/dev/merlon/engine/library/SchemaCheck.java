package dev.merlon.engine.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Holds files of one kind against their JSON Schema (draft 2020-12). Thread-safe.
final class SchemaCheck {

    static final String SCHEMA = "LIBRARY-SCHEMA";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schema schema;

    /// @param kind  `rule`, `controls`, `class` or `facts`
    SchemaCheck(String kind) {
        var english = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        try (var in = LibraryFiles.schema(kind)) {
            schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, b -> b.schemaRegistryConfig(english))
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing where the file has the form that its schema asks for.
    List<Flaw> flaws(YamlNode root) {
        return schema.validate(json(root)).stream()
                .map(e -> flaw(e, root))
                .distinct()
                .toList();
    }

    private static Flaw flaw(Error error, YamlNode root) {
        var at = node(root, error.getInstanceLocation());
        var property = error.getProperty();
        if (property != null
                && at instanceof YamlNode.Mapping mapping
                && mapping.entries().containsKey(property)) {
            at = mapping.entries().get(property).key();
        }
        var where = error.getInstanceLocation().toString();
        return new Flaw(SCHEMA, (where.isEmpty() ? "" : where + ": ") + error.getMessage(), at);
    }

    private static YamlNode node(YamlNode root, NodePath path) {
        var node = root;
        for (var i = 0; i < path.getNameCount(); i++) {
            var step = path.getElement(i);
            node = switch (node) {
                case YamlNode.Mapping mapping -> mapping.find(step.toString()).orElse(node);
                case YamlNode.Sequence sequence
                when step instanceof Integer index -> sequence.items().get(index);
                case YamlNode.Sequence _, YamlNode.Scalar _ -> node;
            };
        }
        return node;
    }

    /// By YAML's core schema.
    private static JsonNode json(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> {
                var object = JSON.objectNode();
                mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
                yield object;
            }
            case YamlNode.Sequence sequence -> {
                var array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlNode.Scalar scalar -> json(scalar);
        };
    }

    private static JsonNode json(YamlNode.Scalar scalar) {
        if (scalar.isNull()) {
            return JSON.nullNode();
        }
        if (scalar.isBool()) {
            return JSON.booleanNode(scalar.text().equals("true"));
        }
        if (scalar.isInt()) {
            return JSON.numberNode(Long.parseLong(scalar.text()));
        }
        return scalar.isNumber() ? JSON.numberNode(new BigDecimal(scalar.text())) : JSON.textNode(scalar.text());
    }
}
