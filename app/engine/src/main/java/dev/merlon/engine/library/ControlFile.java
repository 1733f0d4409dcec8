package dev.merlon.engine.library;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Stage;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.rule.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One file of `controls/`: the controls of one family. `schemas/controls.schema.json` gives its form.
final class ControlFile {

    private ControlFile() {}

    /// The list's items, one control each.
    static List<YamlNode> items(YamlNode root) throws YamlException {
        return Fields.itemsOf(Fields.of(root).required("controls"));
    }

    static Control read(YamlNode root, YamlNode item, Origin origin) throws YamlException {
        var fields = Fields.of(item);
        return new Control(
                fields.text("id"),
                fields.text("title"),
                fields.text("statement"),
                Fields.of(root).text("family"),
                fields.word("layer", Layer.class),
                fields.word("stage", Stage.class),
                RuleFile.principle(fields, "principle", 0),
                fields.texts("applyTo").stream().map(ApiClass::new).toList(),
                fields.texts("owaspApi"),
                fields.numbers("cwe"),
                requirements(fields),
                fields.text("verification"),
                fields.text("inferable"),
                fields.textOrEmpty("signal"),
                origin);
    }

    private static Map<String, List<String>> requirements(Fields fields) throws YamlException {
        var byFramework = new LinkedHashMap<String, List<String>>();
        for (var entry : fields.entries("requirements").values()) {
            var framework = new Fields(new YamlNode.Mapping(
                    Map.of("ids", entry), entry.key().line(), entry.key().column()));
            byFramework.put(entry.key().text(), framework.texts("ids"));
        }
        return byFramework;
    }
}
