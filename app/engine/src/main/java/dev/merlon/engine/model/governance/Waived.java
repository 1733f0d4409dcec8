package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an exception lets pass: outcomes of these rules, and of those that one of these controls would hold.
///
/// @param rules     ids of threats and policies, by name
/// @param controls  ids of controls, by name
public record Waived(List<String> rules, List<String> controls) {

    /// @throws IllegalArgumentException where nothing is waived
    public Waived {
        rules = List.copyOf(new TreeSet<>(rules));
        controls = List.copyOf(new TreeSet<>(controls));
        if (rules.isEmpty() && controls.isEmpty()) {
            throw new IllegalArgumentException("an exception waives a rule or a control");
        }
    }

    public static Waived of(Collection<String> rules, Collection<String> controls) {
        return new Waived(List.copyOf(rules), List.copyOf(controls));
    }

    public static Waived ofRule(String rule) {
        return new Waived(List.of(rule), List.of());
    }

    /// Whether an outcome of the rule passes by it.
    public boolean concerns(Rule rule) {
        return rules.contains(rule.id()) || rule.heldBy().stream().anyMatch(controls::contains);
    }

    /// `BOLA-01, CTL-MTLS`.
    public String text() {
        return Stream.concat(rules.stream(), controls.stream()).collect(Collectors.joining(", "));
    }
}
