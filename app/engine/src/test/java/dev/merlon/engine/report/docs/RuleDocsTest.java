package dev.merlon.engine.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workbench;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleDocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private final Library library = Workbench.standard().library();

    @Test
    void writesAPageForEachRuleThatTheIndexLinksTo() throws IOException {
        var pages = RuleDocs.pages(library.rules(), library);

        assertThat(pages).hasSize(library.rules().size() + 1);
        for (var rule : library.rules()) {
            assertThat(pages.get(rule.id() + ".md"))
                    .contains(
                            "## Why", "## Condition", rule.when().strip(), "## Rating", "## What to do", "## Examples")
                    .contains("| fires | ", "| does not | ");
            assertThat(pages.get("index.md")).contains("(" + rule.id() + ".md)");
        }
        pages.values()
                .forEach(page -> LINK.matcher(page)
                        .results()
                        .forEach(m -> assertThat(pages).containsKey(m.group(1))));
    }

    @Test
    void namesCategoriesControlsAndQuestions() throws IOException {
        assertThat(RuleDocs.pages(library.rules(), library).get("BOLA-01.md"))
                .contains("- STRIDE: I Information disclosure; E Elevation of privilege")
                .contains("API1 Broken Object Level Authorization")
                .contains("CWE\\-639 Authorization Bypass Through User\\-Controlled Key")
                .contains("| `APC-AZN-02` | Ownership check on each object | service | build |")
                .contains("| `endpoint.ownedObjects` | Does each resource belong to one customer or tenant? |");
    }

    @Test
    void namesEveryWeaknessThatARuleStandsFor() throws IOException {
        var names = CategoryNames.load();

        assertThat(library.rules().stream()
                        .flatMap(r -> r.categories().cwe().stream())
                        .map(n -> "CWE-" + n)
                        .filter(key -> !names.names().containsKey(key)))
                .as("add the name to report-templates/rules/names.tsv")
                .isEmpty();
    }

    @Test
    void isTheSameInAnyOrderOfRules() throws IOException {
        assertThat(RuleDocs.pages(library.rules().reversed(), library))
                .isEqualTo(RuleDocs.pages(library.rules(), library));
    }

    @Test
    void textOfARuleFileBringsNoMarkup() throws IOException {
        var hostile = SnapshotFixture.hostile("[x](http://evil) <img src=x> | @all\n# head");
        var rule = hostile.judgement().rules().getFirst();

        var page = RuleDocs.pages(java.util.List.of(fenced(rule)), hostile.library())
                .getOrDefault(rule.id() + ".md", "");

        assertThat(page.replaceAll("(?s)```cel.*?\n```\n", "")).doesNotContain("[x](http", "<img", "@all", "\n# head");
        assertThat(page.split("\n```", -1)).hasSize(3);
    }

    private static Rule fenced(Rule rule) {
        return new Rule(
                rule.id(),
                rule.kind(),
                rule.title(),
                rule.appliesTo(),
                "true\n```\n[x](http://evil)",
                "",
                rule.heldBy(),
                rule.ask(),
                rule.likelihood(),
                rule.impact(),
                rule.categories(),
                rule.principle(),
                rule.mitigation(),
                rule.falsePositives(),
                rule.fires(),
                rule.passes(),
                rule.origin());
    }
}
