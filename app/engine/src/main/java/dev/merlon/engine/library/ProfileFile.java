package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.IndustryProfile;
import java.util.ArrayList;
import java.util.Map;

/// One file `profiles/<id>.yaml`: what an industry has to answer to. `schemas/profile.schema.json` gives its form.
final class ProfileFile {

    private ProfileFile() {}

    /// @throws YamlException where it names a framework or a level that there is not
    static IndustryProfile read(YamlNode root, Map<String, Framework> frameworks) throws YamlException {
        var fields = Fields.of(root);
        var choices = new ArrayList<IndustryProfile.Choice>();
        for (var item : Fields.itemsOf(fields.required("frameworks"))) {
            var choice = Fields.of(item);
            var framework = frameworks.get(choice.text("framework"));
            if (framework == null) {
                throw new YamlException(
                        FrameworkFile.REFERENCE, "no such framework: " + choice.text("framework"), item);
            }
            var level = choice.textOrEmpty("level");
            if (!level.isEmpty() && framework.level(level).isEmpty()) {
                throw new YamlException(
                        FrameworkFile.REFERENCE, framework.id() + " has no level " + level, choice.required("level"));
            }
            choices.add(new IndustryProfile.Choice(framework.id(), level, choice.text("why")));
        }
        return new IndustryProfile(
                fields.text("id"), fields.text("name"), fields.text("summary"), choices, fields.texts("policies"));
    }
}
