package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.rule.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One file `frameworks/<id>/framework.yaml`: the requirements of one standard by number, with labels of our own.
/// `schemas/framework.schema.json` gives its form.
final class FrameworkFile {

    static final String REFERENCE = "FRAMEWORK-REFERENCE";
    static final String TWICE = "FRAMEWORK-TWICE";

    private FrameworkFile() {}

    /// Without mappings.
    ///
    /// @throws YamlException where a field is missing or of another kind, a number stands twice, or a group or
    ///     level is named that the file does not list before
    static Framework read(YamlNode root, Origin origin) throws YamlException {
        var fields = Fields.of(root);
        var levels = levels(fields);
        var groups = groups(fields);
        return new Framework(
                fields.text("id"),
                fields.text("short"),
                fields.text("name"),
                fields.text("version"),
                new Provenance(
                        fields.text("publisher"),
                        fields.text("source"),
                        fields.text("licence"),
                        fields.text("contains")),
                fields.textOrEmpty("statement").equals("true"),
                levels,
                groups,
                requirements(fields, levels, groups),
                List.of(),
                origin);
    }

    private static List<Level> levels(Fields framework) throws YamlException {
        var levels = new ArrayList<Level>();
        for (var item : framework.items("levels")) {
            var fields = Fields.of(item);
            levels.add(new Level(fields.text("id"), fields.text("name")));
        }
        return levels;
    }

    private static List<RequirementGroup> groups(Fields framework) throws YamlException {
        var groups = new ArrayList<RequirementGroup>();
        var seen = new HashSet<String>();
        for (var item : framework.items("groups")) {
            var fields = Fields.of(item);
            var parent = fields.textOrEmpty("in");
            known(seen, parent, "group", item);
            groups.add(new RequirementGroup(fresh(seen, fields.text("id"), item), fields.text("label"), parent));
        }
        return groups;
    }

    private static List<Requirement> requirements(Fields framework, List<Level> levels, List<RequirementGroup> groups)
            throws YamlException {
        var levelIds = new HashSet<String>();
        levels.forEach(l -> levelIds.add(l.id()));
        var groupIds = new HashSet<String>();
        groups.forEach(g -> groupIds.add(g.id()));
        var requirements = new ArrayList<Requirement>();
        var seen = new HashSet<String>();
        for (var item : Fields.itemsOf(framework.required("requirements"))) {
            var fields = Fields.of(item);
            var group = fields.textOrEmpty("in");
            known(groupIds, group, "group", item);
            var asking = fields.texts("levels");
            for (var level : asking) {
                known(levelIds, level, "level", item);
            }
            requirements.add(
                    new Requirement(fresh(seen, fields.text("id"), item), fields.text("label"), group, asking, ""));
        }
        return requirements;
    }

    private static String fresh(Set<String> seen, String id, YamlNode at) throws YamlException {
        if (!seen.add(id)) {
            throw new YamlException(TWICE, id + " stands twice in this file", at);
        }
        return id;
    }

    private static void known(Set<String> known, String id, String what, YamlNode at) throws YamlException {
        if (!id.isEmpty() && !known.contains(id)) {
            throw new YamlException(REFERENCE, "no such " + what + " in this file: " + id, at);
        }
    }
}
