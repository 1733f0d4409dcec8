package dev.merlon.engine.report.docs;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which rules look at which of the OWASP API risks, and where their evidence comes from, in Markdown. Same rules, same
/// bytes.
public final class CoverageTable {

    private static final int RISKS = 10;
    private static final Pattern FACT = Pattern.compile("\\b(?:api|endpoint|schema)\\.[a-z]\\w*");

    /// Where a contract shows little of a risk, what shows it.
    private static final Map<String, String> LIMITS = Map.of(
            "API1",
                    "A contract shows which objects a caller can name, never whether the code checks whose they are: that is"
                            + " asked, and held by a record with tests.",
            "API5",
                    "A contract shows paths that sound like administration and scopes that are missing, never whether the code"
                            + " checks the role behind them: that a record of tests with an ordinary token tells.",
            "API6",
                    "Whether a flow harms the business when it is automated is no property of a contract. Rules know flows by"
                            + " their words and by missing limits; that bots are told apart from people only a record tells.",
            "API9",
                    "A contract knows nothing of endpoints that are not in it. Compared traffic, the record of an inventory and"
                            + " an owner tell; the contract shows old versions, dates and servers.",
            "API10",
                    "Which other companies' APIs are called stands in no contract of one's own. It is asked once for each API,"
                            + " and held by records.");

    private CoverageTable() {}

    /// The whole page.
    public static String text(Library library) throws IOException {
        var names = CategoryNames.load();
        Predicate<Rule> asks = rule -> FACT.matcher(rule.when() + " " + rule.heldWhen())
                .results()
                .flatMap(match -> library.facts().find(match.group()).stream())
                .anyMatch(fact -> !fact.question().isEmpty());
        var text = new StringBuilder("""
                # What the rules cover

                Written by `RuleCoverageTest` from the library; do not edit. A rule can stand for several risks.

                - **shown**: the contract alone decides that it fires; a control record can hold it.
                - **asked**: it rests on what only people know, so before an answer it is an open question, unless the contract
                  rules it out.

                | Risk | Threats | Policies | Shown | Asked |
                |---|--:|--:|--:|--:|
                """);
        risks().forEach(risk -> text.append(row(names.named(risk), of(library.rules(), risk), asks)));
        text.append(row("None of them", of(library.rules(), ""), asks));
        risks().forEach(risk -> section(text, names.named(risk), LIMITS.get(risk), of(library.rules(), risk), asks));
        section(text, "None of them", null, of(library.rules(), ""), asks);
        return text.toString();
    }

    private static Stream<String> risks() {
        return IntStream.rangeClosed(1, RISKS).mapToObj(n -> "API" + n);
    }

    /// @param risk  empty for rules of no risk
    private static List<Rule> of(List<Rule> rules, String risk) {
        return rules.stream()
                .filter(rule -> risk.isEmpty()
                        ? rule.categories().owaspApi().isEmpty()
                        : rule.categories().owaspApi().contains(risk))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    private static String row(String risk, List<Rule> rules, Predicate<Rule> asks) {
        var threats = rules.stream().filter(r -> r.kind() == RuleKind.THREAT).count();
        var asked = rules.stream().filter(asks).count();
        return "| " + risk + " | " + threats + " | " + (rules.size() - threats) + " | " + (rules.size() - asked) + " | "
                + asked + " |\n";
    }

    /// @param limit  what a contract cannot show of the risk; null where it shows enough
    private static void section(
            StringBuilder text, String risk, @Nullable String limit, List<Rule> rules, Predicate<Rule> asks) {
        text.append("\n## ").append(risk).append("\n\n");
        if (limit != null) {
            text.append(limit).append("\n\n");
        }
        text.append("- shown: ").append(ids(rules, asks.negate())).append('\n');
        text.append("- asked: ").append(ids(rules, asks)).append('\n');
    }

    private static String ids(List<Rule> rules, Predicate<Rule> which) {
        var ids = rules.stream().filter(which).map(Rule::id).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }
}
