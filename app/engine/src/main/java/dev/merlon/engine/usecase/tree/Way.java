package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.rule.Categories;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.tree.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ways to a goal at one endpoint. A threat goes one of them by where its rule stands in the OWASP API
/// Security Top 10, STRIDE and CWE.
enum Way {
    /// Signed in as oneself, past the checks: API1, API3, API5, API6, and what injects.
    PAST_CHECKS("With an account of one's own, past the checks", "Signs in with an account of one's own"),
    /// As somebody else, or as nobody: API2.
    IDENTITY("With somebody else's identity, or none", ""),
    /// Where the data travels or settles: transport, caches, logs, addresses.
    ON_THE_WAY("Where it travels or settles", "Gets to see traffic, caches or logs"),
    /// Exhaust it.
    EXHAUST("By exhausting it", "");

    /// CWE of what leaks or changes on the way: clear text, caches, logs, addresses, framing, foreign pages.
    private static final Set<Integer> ON_THE_WAY_CWE = Set.of(319, 444, 524, 525, 532, 598, 942);

    private static final Set<String> CHECKS = Set.of("API1", "API3", "API5", "API6");
    private static final Set<String> TECHNICAL = Set.of("API7", "API8", "API10");

    private final String title;
    private final String firstStep;

    Way(String title, String firstStep) {
        this.title = title;
        this.firstStep = firstStep;
    }

    String title() {
        return title;
    }

    /// What is needed before any of its threats helps; empty for nothing.
    String firstStep() {
        return firstStep;
    }

    /// The way that the threat goes; empty where it does not lead to such an act.
    static Optional<Way> of(Outcome outcome, Act act) {
        var rule = outcome.rule();
        if (rule.kind() != RuleKind.THREAT) {
            return Optional.empty();
        }
        var categories = rule.categories();
        if (act == Act.STOP) {
            return categories.stride().contains("D") ? Optional.of(EXHAUST) : Optional.empty();
        }
        if (!leadsTo(categories, act)) {
            return Optional.empty();
        }
        if (categories.cwe().stream().anyMatch(ON_THE_WAY_CWE::contains)) {
            return Optional.of(ON_THE_WAY);
        }
        if (categories.owaspApi().contains("API2")) {
            return Optional.of(IDENTITY);
        }
        return categories.owaspApi().stream().anyMatch(a -> CHECKS.contains(a) || TECHNICAL.contains(a))
                ? Optional.of(PAST_CHECKS)
                : Optional.empty();
    }

    /// Who becomes somebody else, or gains rights, may both read and change.
    private static boolean leadsTo(Categories categories, Act act) {
        var wanted = act == Act.READ ? List.of("I", "E", "S") : List.of("T", "E", "S");
        return categories.stride().stream().anyMatch(wanted::contains);
    }
}
