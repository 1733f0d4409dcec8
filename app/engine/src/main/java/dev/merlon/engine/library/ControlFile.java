package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Stage;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.rule.Origin;
import java.util.List;

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
                fields.numbers("cwe"),
                fields.text("verification"),
                fields.text("inferable"),
                fields.textOrEmpty("signal"),
                origin);
    }
}
