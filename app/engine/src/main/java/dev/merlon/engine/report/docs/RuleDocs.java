package dev.merlon.engine.report.docs;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Markdown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A page for each rule and an index by area and by OWASP risk, in Markdown. Same rules, same bytes.
public final class RuleDocs {

    private static final int RISKS = 10;

    private RuleDocs() {}

    /// File name → text; `index.md` first.
    ///
    /// @param rules    those to write about
    /// @param library  with the facts and controls that they name
    public static Map<String, String> pages(List<Rule> rules, Library library) throws IOException {
        var names = CategoryNames.load();
        var sorted = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        var pages = new LinkedHashMap<String, String>();
        pages.put("index.md", index(sorted, names));
        sorted.forEach(rule -> pages.put(fileName(rule), new RulePage(rule, library, names).text()));
        return pages;
    }

    private static String index(List<Rule> rules, CategoryNames names) {
        var text = new StringBuilder("# Rules\n\n" + rules.size() + " rules.\n\n## By area\n");
        var byArea = new TreeMap<String, List<Rule>>();
        rules.forEach(
                r -> byArea.computeIfAbsent(r.area(), _ -> new ArrayList<>()).add(r));
        byArea.forEach((area, ofArea) -> table(text, Markdown.text(area), ofArea));
        text.append("\n## By risk of the OWASP API Security Top 10 2023\n");
        Function<String, List<Rule>> of = risk -> rules.stream()
                .filter(r -> r.categories().owaspApi().contains(risk))
                .toList();
        IntStream.rangeClosed(1, RISKS)
                .mapToObj(n -> "API" + n)
                .forEach(risk -> table(text, names.named(risk), of.apply(risk)));
        table(
                text,
                "None of them",
                rules.stream().filter(r -> r.categories().owaspApi().isEmpty()).toList());
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<Rule> rules) {
        text.append("\n### ").append(title).append("\n\n");
        if (rules.isEmpty()) {
            text.append("No rule.\n");
            return;
        }
        text.append("| Rule | Kind | What |\n|---|---|---|\n");
        for (var rule : rules) {
            text.append("| [")
                    .append(Markdown.text(rule.id()))
                    .append("](")
                    .append(fileName(rule))
                    .append(") | ")
                    .append(rule.kind().word())
                    .append(" | ")
                    .append(RulePage.title(rule))
                    .append(" |\n");
        }
    }

    /// An id has letters, digits and dashes alone: the rule's schema sees to that.
    private static String fileName(Rule rule) {
        return rule.id().replaceAll("[^A-Za-z0-9-]", "-") + ".md";
    }
}
