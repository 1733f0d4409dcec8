package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.ScalarText;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.rule.RuleBench;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One file of `attackers/`: one attacker. `schemas/attacker.schema.json` gives its form.
final class AttackerFile {

    static final String CONDITION = "ATTACKER-CONDITION";

    private AttackerFile() {}

    /// @throws YamlException where a field is missing or of another kind
    static Attacker read(YamlNode root, Origin origin) throws YamlException {
        var fields = Fields.of(root);
        return new Attacker(
                fields.text("id"),
                fields.text("name"),
                fields.text("description"),
                networks(fields),
                fields.text("credentials"),
                fields.textOrEmpty("certificate").equals("true"),
                fields.word("skill", Skill.class),
                fields.text("motive"),
                fields.texts("wants"),
                access(fields),
                origin);
    }

    private static Set<Exposure> networks(Fields fields) throws YamlException {
        var networks = EnumSet.noneOf(Exposure.class);
        for (var item : fields.items("networks")) {
            networks.add(Exposure.ofWord(Fields.textOf(item))
                    .orElseThrow(() -> new YamlException(Fields.SHAPE, "no such network", item)));
        }
        return networks;
    }

    private static Map<Access, String> access(Fields fields) throws YamlException {
        var access = new EnumMap<Access, String>(Access.class);
        for (var entry : fields.entries("access").values()) {
            access.put(Fields.constant("access", entry.key(), Access.class), Fields.textOf(entry.value()));
        }
        return access;
    }

    /// Conditions that do not compile.
    ///
    /// @param file  the text that the tree was read from
    static List<Flaw> flaws(YamlNode root, String file, RuleBench bench) throws YamlException {
        var flaws = new ArrayList<Flaw>();
        for (var entry : Fields.of(root).entries("access").values()) {
            if (entry.value() instanceof YamlNode.Scalar scalar
                    && !scalar.text().isEmpty()) {
                var text = new ScalarText(file, scalar);
                for (var error : bench.errors(scalar.text())) {
                    flaws.add(text.flaw(
                            CONDITION, entry.key().text() + ": " + error.message(), error.line(), error.column()));
                }
            }
        }
        return flaws;
    }
}
