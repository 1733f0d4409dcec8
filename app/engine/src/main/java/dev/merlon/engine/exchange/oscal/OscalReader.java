package dev.merlon.engine.exchange.oscal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.merlon.engine.framework.DraftBuilder;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;
import java.util.Locale;

/// Reads an OSCAL catalog or profile (JSON, OSCAL 1.0 to 1.2) that was already parsed under limits. References to
/// other files are not followed: a profile selects by the ids that it names itself.
public final class OscalReader {

    private final String file;
    private final DraftBuilder builder;

    private OscalReader(String file) {
        this.file = file;
        builder = new DraftBuilder(file);
    }

    /// True where the document is one of the two.
    public static boolean knows(JsonNode root) {
        return root.path("catalog").isObject() || root.path("profile").isObject();
    }

    /// @param file  as the user named it
    /// @throws WorkbenchException codes `IMPORT-SIZE`, `IMPORT-NOTHING`
    public static FrameworkDraft read(JsonNode root, String file) throws WorkbenchException {
        var reader = new OscalReader(file);
        return root.path("catalog").isObject()
                ? reader.catalog(root.path("catalog"))
                : reader.profile(root.path("profile"));
    }

    private FrameworkDraft catalog(JsonNode catalog) throws WorkbenchException {
        for (var group : catalog.path("groups")) {
            group(group, "");
        }
        for (var control : catalog.path("controls")) {
            control(control, "");
        }
        return draft(catalog.path("metadata"), true);
    }

    private void group(JsonNode group, String parent) throws WorkbenchException {
        var id = label(group);
        builder.group(new RequirementGroup(id, title(group), parent));
        for (var inner : group.path("groups")) {
            group(inner, id);
        }
        for (var control : group.path("controls")) {
            control(control, id);
        }
    }

    /// A control, then those within it: an enhancement is a requirement of the same group.
    private void control(JsonNode control, String group) throws WorkbenchException {
        if (!withdrawn(control)) {
            builder.requirement(
                    new Requirement(label(control), title(control), group, List.of(), Prose.of(control)), 0);
        }
        for (var inner : control.path("controls")) {
            control(inner, group);
        }
    }

    private static boolean withdrawn(JsonNode control) {
        for (var prop : control.path("props")) {
            if (prop.path("name").asText().equals("status")
                    && prop.path("value").asText().equalsIgnoreCase("withdrawn")) {
                return true;
            }
        }
        return false;
    }

    private FrameworkDraft profile(JsonNode profile) throws WorkbenchException {
        var metadata = profile.path("metadata");
        var title = metadata.path("title").asText(file);
        var level = new Level(levelId(title), title);
        builder.level(level);
        for (var source : profile.path("imports")) {
            if (source.has("include-all")) {
                builder.remark("IMPORT-ALL", "it includes all of a catalogue, which selects nothing", 0);
            }
            for (var chosen : source.path("include-controls")) {
                for (var id : chosen.path("with-ids")) {
                    builder.requirement(new Requirement(id.asText(), "", "", List.of(level.id()), ""), 0);
                }
                if (chosen.has("matching")) {
                    builder.remark("IMPORT-MATCHING", "it selects by a pattern, which is not followed", 0);
                }
            }
            if (source.path("exclude-controls").isArray()) {
                builder.remark("IMPORT-EXCLUDE", "what it excludes again is not followed", 0);
            }
        }
        return draft(metadata, false);
    }

    /// `LOW`, `MODERATE`, `HIGH` and `PRIVACY` where the title names one, as the library calls them; else the
    /// title in capitals.
    private static String levelId(String title) {
        var upper = title.toUpperCase(Locale.ROOT);
        for (var word : List.of("LOW", "MODERATE", "HIGH", "PRIVACY")) {
            if (upper.matches("(?s).*\\b" + word + "\\b.*BASELINE.*")) {
                return word;
            }
        }
        var id = upper.replaceAll("[^A-Z0-9]+", "-").replaceAll("^[^A-Z]+|-$", "");
        return id.isEmpty() ? "PROFILE" : id.substring(0, Math.min(20, id.length()));
    }

    private FrameworkDraft draft(JsonNode metadata, boolean complete) throws WorkbenchException {
        var publisher = "";
        for (var party : metadata.path("parties")) {
            if (publisher.isEmpty()) {
                publisher = party.path("name").asText();
            }
        }
        return builder.draft(
                metadata.path("title").asText(), metadata.path("version").asText(), publisher, complete);
    }

    /// The label that people know, such as AC-2(1); of several the one without a class.
    private static String label(JsonNode thing) {
        var found = thing.path("id").asText();
        for (var prop : thing.path("props")) {
            if (prop.path("name").asText().equals("label") && !prop.has("class")) {
                return prop.path("value").asText();
            }
        }
        return found;
    }

    private static String title(JsonNode thing) {
        return thing.path("title").asText(thing.path("id").asText());
    }
}
