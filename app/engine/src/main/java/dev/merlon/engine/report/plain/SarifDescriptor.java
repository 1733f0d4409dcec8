package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// What results are about, as SARIF describes it (`reportingDescriptor`).
///
/// @param title            one line
/// @param advice           what to do about it
/// @param level            that of the worst of its results: `error`, `warning`, `note`
/// @param securitySeverity the same as a number from 0.0 to 10.0
/// @param precision        `high`, `medium`
/// @param tags             the most telling first
public record SarifDescriptor(
        String id,
        String title,
        String advice,
        String help,
        String helpMarkdown,
        String level,
        String securitySeverity,
        String precision,
        List<String> tags) {

    /// GitHub takes twenty tags of a rule and shows the first ten.
    private static final int TAGS = 20;

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        text(json, "shortDescription", title);
        text(json, "fullDescription", title + ". " + advice);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", help);
        json.writeStringField("markdown", helpMarkdown);
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level);
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("security-severity", securitySeverity);
        json.writeStringField("precision", precision);
        json.writeStringField("problem.severity", level.equals("note") ? "recommendation" : level);
        JsonParts.texts(json, "tags", tags.subList(0, Math.min(TAGS, tags.size())));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
