package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.model.rating.CvssVector;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One rule as SARIF describes it (`reportingDescriptor`).
record SarifRule(Spread spread) {

    /// GitHub takes twenty tags of a rule and shows the first ten.
    private static final int TAGS = 20;

    void write(JsonGenerator json) throws IOException {
        var rule = spread.rule();
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        text(json, "shortDescription", Phrase.general(rule));
        text(json, "fullDescription", Phrase.general(rule) + ". " + rule.mitigation());
        json.writeObjectFieldStart("help");
        json.writeStringField("text", help(rule));
        json.writeStringField("markdown", helpMarkdown(rule));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifResult.level(worstRisk()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("security-severity", securitySeverity(worst()));
        json.writeStringField("precision", rule.falsePositives().isEmpty() ? "high" : "medium");
        json.writeStringField(
                "problem.severity",
                SarifResult.level(worstRisk()).equals("note") ? "recommendation" : SarifResult.level(worstRisk()));
        json.writeArrayFieldStart("tags");
        for (var tag : tags(rule)) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private Rating worst() {
        return Stream.concat(spread.live().stream(), spread.settled().stream())
                .map(Outcome::rating)
                .max(Comparator.comparingInt(Rating::risk))
                .orElseThrow();
    }

    private int worstRisk() {
        return worst().risk();
    }

    /// A CVSS score as it was entered, else what stands for the risk on its scale.
    private static String securitySeverity(Rating rating) {
        return rating.entered().orElse(null) instanceof CvssVector cvss
                ? String.format(Locale.ROOT, "%.1f", cvss.value())
                : securitySeverity(rating.risk());
    }

    /// Spreads the risk of 1 to 25 over the bands in which GitHub shows low (below 4), medium (below 7), high (to
    /// 9) and
    /// critical (over 9), so that a severity has the same word there as here.
    static String securitySeverity(int risk) {
        double score;
        if (risk >= 17) {
            score = 9.1 + (risk - 17) / 8.0 * 0.9;
        } else if (risk >= 10) {
            score = 7.0 + (risk - 10) / 6.0 * 1.9;
        } else if (risk >= 5) {
            score = 4.0 + (risk - 5) / 4.0 * 2.9;
        } else {
            score = 1.0 + (risk - 1) / 3.0 * 2.9;
        }
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private static List<String> tags(Rule rule) {
        var tags = new ArrayList<String>();
        tags.add("security");
        tags.add(rule.kind().word());
        rule.categories().cwe().forEach(n -> tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", n)));
        rule.categories().owaspApi().forEach(r -> tags.add("owasp-api/" + r + "-2023"));
        rule.categories().stride().forEach(s -> tags.add("stride/" + s));
        return tags.subList(0, Math.min(TAGS, tags.size()));
    }

    private static String help(Rule rule) {
        var caution = rule.falsePositives().isEmpty() ? "" : " It may fire without cause: " + rule.falsePositives();
        return rule.mitigation() + caution;
    }

    private static String helpMarkdown(Rule rule) {
        var text = new StringBuilder("**")
                .append(Markdown.text(Phrase.general(rule)))
                .append("**\n\n");
        text.append(Markdown.text(rule.mitigation())).append('\n');
        if (!rule.heldBy().isEmpty()) {
            text.append("\nHeld by: ")
                    .append(Markdown.text(Phrase.list(rule.heldBy())))
                    .append('\n');
        }
        if (!rule.falsePositives().isEmpty()) {
            text.append("\nMay fire without cause: ")
                    .append(Markdown.text(rule.falsePositives()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
