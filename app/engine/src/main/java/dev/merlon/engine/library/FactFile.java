package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactType;
import java.util.List;

/// `facts.yaml`: the catalogue of facts. `schemas/facts.schema.json` gives its form.
final class FactFile {

    private FactFile() {}

    /// The list's items, one fact each.
    static List<YamlNode> items(YamlNode root) throws YamlException {
        return Fields.itemsOf(Fields.of(root).required("facts"));
    }

    static FactDefinition read(YamlNode item) throws YamlException {
        var fields = Fields.of(item);
        var name = fields.text("name");
        return new FactDefinition(
                name,
                target(name, fields),
                type(fields),
                fields.text("family"),
                fields.text("meaning"),
                fields.textOrEmpty("question"),
                fields.textOrEmpty("yes"),
                fields.textOrEmpty("no"),
                fields.textOrEmpty("aside").equals("true"));
    }

    private static FactTarget target(String name, Fields fields) throws YamlException {
        if (name.startsWith("api.")) {
            return FactTarget.API;
        }
        if (name.startsWith("endpoint.")) {
            return FactTarget.ENDPOINT;
        }
        if (name.startsWith("schema.")) {
            return FactTarget.SCHEMA;
        }
        throw new YamlException(
                Fields.SHAPE, "a fact's name starts with api., endpoint. or schema.", fields.required("name"));
    }

    private static FactType type(Fields fields) throws YamlException {
        var word = fields.text("type");
        for (var type : FactType.values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        throw new YamlException(Fields.SHAPE, "unknown type: " + word, fields.required("type"));
    }
}
