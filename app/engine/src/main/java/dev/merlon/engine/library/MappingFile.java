package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One file `frameworks/<id>/mapping.yaml`: which controls serve which requirements, and which weaknesses go
/// against them. `schemas/mapping.schema.json` gives its form.
final class MappingFile {

    private MappingFile() {}

    /// The framework that the file maps to.
    static String framework(YamlNode root) throws YamlException {
        return Fields.of(root).text("framework");
    }

    /// @param controls  ids of all controls that there are
    /// @throws YamlException where it names a requirement or a control that there is not
    static List<Mapping> read(YamlNode root, Framework framework, Set<String> controls) throws YamlException {
        var fields = Fields.of(root);
        var requirements = new HashSet<String>();
        framework.requirements().forEach(r -> requirements.add(r.id()));
        var mappings = new ArrayList<Mapping>();
        for (var entry : fields.entries("controls").values()) {
            var control = entry.key().text();
            if (!controls.contains(control)) {
                throw new YamlException(FrameworkFile.REFERENCE, "no such control: " + control, entry.key());
            }
            read(entry, requirements, (id, standing) -> mappings.add(new Mapping.OfControl(id, control, standing)));
        }
        for (var entry : fields.entries("weaknesses").values()) {
            var cwe = Fields.intOf(entry.key());
            read(entry, requirements, (id, standing) -> mappings.add(new Mapping.OfWeakness(id, cwe, standing)));
        }
        return mappings;
    }

    private interface Taking {
        void take(String requirement, Standing standing);
    }

    private static void read(YamlNode.Entry entry, Set<String> requirements, Taking taking) throws YamlException {
        var fields = Fields.of(entry.value());
        for (var standing : Standing.values()) {
            for (var item : fields.items(standing.name().toLowerCase(Locale.ROOT))) {
                var id = Fields.textOf(item);
                if (!requirements.contains(id)) {
                    throw new YamlException(FrameworkFile.REFERENCE, "no such requirement: " + id, item);
                }
                taking.take(id, standing);
            }
        }
    }
}
