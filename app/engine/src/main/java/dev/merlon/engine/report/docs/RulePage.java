package dev.merlon.engine.report.docs;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleExample;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One rule as a page of Markdown. All that a rule file says is text: no mark-up comes of it.
record RulePage(Rule rule, Library library, CategoryNames names) {

    private static final Pattern FACT = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)+");

    static String title(Rule rule) {
        return Markdown.text(Phrase.general(rule));
    }

    String text() {
        var page = new StringBuilder();
        page.append("# ")
                .append(Markdown.text(rule.id()))
                .append(' ')
                .append(title(rule))
                .append("\n\n");
        page.append(rule.kind() == RuleKind.THREAT ? "Threat" : "Policy")
                .append(", judged ")
                .append(
                        switch (rule.appliesTo()) {
                            case ENDPOINT -> "at each endpoint";
                            case SCHEMA -> "at each component once, and at what endpoints declare in line";
                            case API -> "for each API as a whole";
                        })
                .append(". Area ")
                .append(Markdown.text(rule.area()))
                .append(", principle ")
                .append(Markdown.text(Phrase.principle(rule.principle())))
                .append(". From the ")
                .append(rule.origin().layer().word())
                .append(" library, ")
                .append(Markdown.code(rule.origin().file()))
                .append(".\n");
        section(page, "Why", why());
        section(page, "Condition", condition(rule.when()));
        section(page, "Held by the contract itself", rule.heldWhen().isEmpty() ? "" : condition(rule.heldWhen()));
        section(page, "What is asked", asked());
        section(page, "Rating", rating());
        section(page, "What it takes", means());
        section(page, "Held by controls", controls());
        section(page, "What to do", Markdown.text(rule.mitigation()) + "\n");
        section(
                page,
                "False positives",
                rule.falsePositives().isEmpty() ? "" : Markdown.text(rule.falsePositives()) + "\n");
        section(page, "Categories", categories());
        section(page, "Examples", examples());
        return page.append("\n[All rules](index.md)\n").toString();
    }

    private static void section(StringBuilder page, String title, String text) {
        if (!text.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n").append(text);
        }
    }

    private String why() {
        var weaknesses = rule.categories().cwe().stream()
                .map(n -> names.named("CWE-" + n))
                .collect(Collectors.joining("; "));
        return title(rule) + "." + (weaknesses.isEmpty() ? "" : " The weakness behind it: " + weaknesses + ".") + "\n";
    }

    /// The condition as code, and what the facts in it mean.
    private String condition(String cel) {
        var text = new StringBuilder("```cel\n")
                .append(cel.strip().replace("```", "` ` `"))
                .append("\n```\n");
        var rows = new StringBuilder();
        for (var name : facts(cel)) {
            library.facts()
                    .find(name)
                    .ifPresent(fact -> rows.append("| ")
                            .append(Markdown.code(name))
                            .append(" | ")
                            .append(Markdown.text(fact.meaning()))
                            .append(" |\n"));
        }
        return rows.isEmpty()
                ? text.toString()
                : text.append("\n| Fact | Meaning |\n|---|---|\n").append(rows).toString();
    }

    private Set<String> facts(String cel) {
        return FACT.matcher(cel)
                .results()
                .map(m -> longestFact(m.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// `endpoint.objectIds` of `endpoint.objectIds.size`.
    private String longestFact(String name) {
        var fact = name;
        while (library.facts().find(fact).isEmpty() && fact.contains(".")) {
            fact = fact.substring(0, fact.lastIndexOf('.'));
        }
        return fact;
    }

    private String asked() {
        var rows = new StringBuilder();
        var asked = new TreeMap<>(rule.ask());
        facts(rule.when() + " " + rule.heldWhen())
                .forEach(name -> library.facts()
                        .find(name)
                        .filter(f -> !f.question().isEmpty())
                        .ifPresent(f -> asked.putIfAbsent(name, f.question())));
        asked.forEach((fact, question) -> rows.append("| ")
                .append(Markdown.code(fact))
                .append(" | ")
                .append(Markdown.text(Phrase.general(question)))
                .append(" |\n"));
        return rows.isEmpty() ? "" : "Where a fact is unknown:\n\n| Fact | Question |\n|---|---|\n" + rows;
    }

    private String rating() {
        return "Likelihood " + rule.likelihood() + " of 5, impact " + Phrase.impact(rule.impact())
                + (rule.impact() instanceof Impact.Fixed ? " of 5" : "")
                + ", before exposure, authentication and ids that can be counted through adjust the likelihood.\n";
    }

    private String means() {
        var access = rule.means().access();
        return access.isEmpty()
                ? "No attacker: it is a duty, or tidiness.\n"
                : "One of: " + access.stream().map(Access::words).collect(Collectors.joining("; ")) + ". With "
                        + rule.means().skill().word() + " skill or more.\n";
    }

    private String controls() {
        var rows = new StringBuilder();
        for (var id : rule.heldBy()) {
            var control = library.control(id);
            rows.append("| ")
                    .append(Markdown.code(id))
                    .append(" | ")
                    .append(control.map(c -> Markdown.text(c.title())).orElse(""))
                    .append(" | ")
                    .append(control.map(c -> c.layer().word()).orElse(""))
                    .append(" | ")
                    .append(control.map(c -> c.stage().word()).orElse(""))
                    .append(" |\n");
        }
        return rows.isEmpty()
                ? ""
                : "Any of them holds it where it is recorded as in place with fresh evidence.\n\n"
                        + "| Control | What | Layer | Stage |\n|---|---|---|---|\n" + rows;
    }

    private String categories() {
        var categories = rule.categories();
        var rows = new StringBuilder();
        line(
                rows,
                "STRIDE",
                categories.stride().stream()
                        .map(s -> names.named("STRIDE " + s).substring("STRIDE ".length()))
                        .toList());
        line(
                rows,
                "OWASP API Security Top 10 2023",
                categories.owaspApi().stream().map(names::named).toList());
        line(rows, "LINDDUN", categories.linddun().stream().map(Markdown::text).toList());
        line(
                rows,
                "Weaknesses",
                categories.cwe().stream().map(n -> names.named("CWE-" + n)).toList());
        line(
                rows,
                "Attack patterns",
                categories.capec().stream().map(n -> names.named("CAPEC-" + n)).toList());
        return rows.toString();
    }

    private static void line(StringBuilder rows, String list, List<String> names) {
        if (!names.isEmpty()) {
            rows.append("- ")
                    .append(list)
                    .append(": ")
                    .append(String.join("; ", names))
                    .append('\n');
        }
    }

    private String examples() {
        var rows = new StringBuilder();
        rule.fires().forEach(e -> rows.append("| fires | ").append(facts(e)).append(" |\n"));
        rule.passes().forEach(e -> rows.append("| does not | ").append(facts(e)).append(" |\n"));
        return "What an example does not name is false, 0 or empty.\n\n| The rule | at |\n|---|---|\n" + rows;
    }

    private static String facts(RuleExample example) {
        return example.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Markdown.code(e.getKey() + " = " + e.getValue().text()))
                .collect(Collectors.joining(", "));
    }
}
