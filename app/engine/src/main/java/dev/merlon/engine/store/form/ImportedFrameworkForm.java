package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.framework.Standing;
import dev.merlon.engine.model.rule.Origin;
import java.util.List;
import java.util.function.BiConsumer;

/// A framework's parts are kept as lists in its own order; what they do not have is left out.
final class ImportedFrameworkForm implements Form<ImportedFramework> {

    @Override
    public Class<ImportedFramework> type() {
        return ImportedFramework.class;
    }

    @Override
    public ObjectNode write(ImportedFramework imported) {
        var framework = imported.framework();
        var provenance = framework.provenance();
        var json = Form.object()
                .put("id", framework.id())
                .put("short", framework.shortName())
                .put("name", framework.name())
                .put("version", framework.version())
                .put("publisher", provenance.publisher())
                .put("source", provenance.source())
                .put("licence", provenance.licence())
                .put("contains", provenance.contains())
                .put("statement", framework.statement());
        json.set(
                "levels",
                list(
                        framework.levels(),
                        (level, item) -> item.put("id", level.id()).put("name", level.name())));
        json.set(
                "groups",
                list(
                        framework.groups(),
                        (group, item) -> item.put("id", group.id())
                                .put("label", group.label())
                                .put("in", group.parent())));
        json.set("requirements", list(framework.requirements(), ImportedFrameworkForm::write));
        json.set("mappings", list(framework.mappings(), ImportedFrameworkForm::write));
        return json.put("file", imported.file())
                .put("sha256", imported.sha256())
                .put("who", imported.who())
                .put("at", imported.at().toString());
    }

    private static void write(Requirement requirement, ObjectNode item) {
        item.put("id", requirement.id())
                .put("label", requirement.label())
                .put("in", requirement.group())
                .set("levels", Form.array(requirement.levels()));
        item.put("text", requirement.text());
    }

    private static void write(Mapping mapping, ObjectNode item) {
        item.put("requirement", mapping.requirement());
        switch (mapping) {
            case Mapping.OfControl(var _, var control, var _) -> item.put("control", control);
            case Mapping.OfWeakness(var _, var cwe, var _) -> item.put("cwe", cwe);
        }
        item.put("standing", mapping.standing().name());
    }

    private static <T> ArrayNode list(List<T> things, BiConsumer<T, ObjectNode> writer) {
        var array = JsonNodeFactory.instance.arrayNode();
        things.forEach(each -> writer.accept(each, array.addObject()));
        return array;
    }

    @Override
    public ImportedFramework read(Fields fields) {
        var framework = new Framework(
                fields.text("id"),
                fields.text("short"),
                fields.text("name"),
                fields.text("version"),
                new Provenance(
                        fields.text("publisher"),
                        fields.text("source"),
                        fields.text("licence"),
                        fields.text("contains")),
                fields.json().path("statement").asBoolean(),
                fields.list("levels", ImportedFrameworkForm::level),
                fields.list("groups", ImportedFrameworkForm::group),
                fields.list("requirements", ImportedFrameworkForm::requirement),
                fields.list("mappings", ImportedFrameworkForm::mapping),
                new Origin(Origin.Layer.WORKSPACE, fields.text("file")));
        return new ImportedFramework(
                framework, fields.text("file"), fields.text("sha256"), fields.text("who"), fields.instant("at"));
    }

    private static Level level(JsonNode json) {
        var fields = new Fields(json);
        return new Level(fields.text("id"), fields.text("name"));
    }

    private static RequirementGroup group(JsonNode json) {
        var fields = new Fields(json);
        return new RequirementGroup(fields.text("id"), fields.text("label"), fields.text("in"));
    }

    private static Requirement requirement(JsonNode json) {
        var fields = new Fields(json);
        return new Requirement(
                fields.text("id"),
                fields.text("label"),
                fields.text("in"),
                fields.texts("levels"),
                fields.text("text"));
    }

    private static Mapping mapping(JsonNode json) {
        var fields = new Fields(json);
        var standing = fields.oneOf(Standing.class, "standing");
        return json.has("cwe")
                ? new Mapping.OfWeakness(fields.text("requirement"), (int) fields.number("cwe"), standing)
                : new Mapping.OfControl(fields.text("requirement"), fields.text("control"), standing);
    }
}
