package dev.merlon.engine.model.policy;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.rule.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One line of a policy set.
///
/// @param rules      whom it is about: a rule's id (`AUT-042`), an area of rules (`authentication`) or [#ALL]
/// @param data       it speaks only where one of these classes of data is handled; none: everywhere. In the
///                   order of [DataClass]
/// @param treatment  what becomes of these rules
public record PolicyLine(String rules, List<DataClass> data, Treatment treatment) {

    /// Stands for every rule.
    public static final String ALL = "all";

    /// How many rules a line is about: the narrower speaks before the wider.
    public enum Breadth {
        RULE,
        AREA,
        ALL
    }

    public PolicyLine {
        data = data.stream().distinct().sorted().toList();
    }

    public static PolicyLine of(String rules, Treatment treatment) {
        return new PolicyLine(rules, List.of(), treatment);
    }

    public Breadth breadth() {
        if (rules.equals(ALL)) {
            return Breadth.ALL;
        }
        return rules.equals(rules.toLowerCase(Locale.ROOT)) ? Breadth.AREA : Breadth.RULE;
    }

    public boolean isAbout(Rule rule) {
        return switch (breadth()) {
            case ALL -> true;
            case AREA -> rules.equals(rule.area());
            case RULE -> rules.equals(rule.id());
        };
    }

    public boolean speaksAt(Collection<DataClass> handled) {
        return data.isEmpty() || !Collections.disjoint(data, handled);
    }

    /// Whether the other one is about the same rules at the same data.
    public boolean samePlaceAs(PolicyLine other) {
        return rules.equals(other.rules) && data.equals(other.data);
    }

    /// ` at financial or personal data`; empty where it speaks everywhere.
    public String condition() {
        return data.isEmpty()
                ? ""
                : " at " + data.stream().map(DataClass::word).collect(Collectors.joining(" or ")) + " data";
    }

    /// `AUT-042 at financial data: at least high`.
    public String text() {
        return rules + condition() + ": " + treatment.word();
    }
}
