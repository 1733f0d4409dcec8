package dev.merlon.engine.report.plain;

import dev.merlon.engine.model.rating.CvssVector;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One rule as SARIF describes it (`reportingDescriptor`).
record SarifRule(Spread spread) {

    SarifDescriptor descriptor() {
        var rule = spread.rule();
        return new SarifDescriptor(
                rule.id(),
                Phrase.general(rule),
                rule.mitigation(),
                help(rule),
                helpMarkdown(rule),
                SarifParts.level(worst().risk()),
                securitySeverity(worst()),
                rule.falsePositives().isEmpty() ? "high" : "medium",
                tags(rule));
    }

    private Rating worst() {
        return Stream.concat(spread.live().stream(), spread.settled().stream())
                .map(Outcome::rating)
                .max(Comparator.comparingInt(Rating::risk))
                .orElseThrow();
    }

    /// A CVSS score as it was entered, else what stands for the risk on its scale.
    private static String securitySeverity(Rating rating) {
        return rating.entered().orElse(null) instanceof CvssVector cvss
                ? String.format(Locale.ROOT, "%.1f", cvss.value())
                : SarifParts.securitySeverity(rating.risk());
    }

    private static List<String> tags(Rule rule) {
        var tags = new ArrayList<String>();
        tags.add("security");
        tags.add(rule.kind().word());
        rule.categories().cwe().forEach(n -> tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", n)));
        rule.categories().owaspApi().forEach(r -> tags.add("owasp-api/" + r + "-2023"));
        rule.categories().stride().forEach(s -> tags.add("stride/" + s));
        return tags;
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
}
