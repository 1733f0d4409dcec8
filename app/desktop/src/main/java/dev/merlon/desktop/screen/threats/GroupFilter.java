package dev.merlon.desktop.screen.threats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Which groups are shown. An empty choice shows all.
///
/// @param words       words that must all occur in id or title, in lower case
/// @param kinds       `threat`, `finding`
/// @param severities  words of severities
/// @param risks       `API1` to `API10`
/// @param stride      names of [Stride]
/// @param states      words of [GroupState]; a group passes that has any of them
public record GroupFilter(
        List<String> words,
        Set<String> kinds,
        Set<String> severities,
        Set<String> risks,
        Set<String> stride,
        Set<String> states)
        implements Predicate<OutcomeGroup> {

    public static final GroupFilter ALL = new GroupFilter(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public GroupFilter {
        words = List.copyOf(words);
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        risks = Set.copyOf(risks);
        stride = Set.copyOf(stride);
        states = Set.copyOf(states);
    }

    public GroupFilter withText(String text) {
        var typed = text.toLowerCase(Locale.ROOT).strip();
        return new GroupFilter(
                typed.isEmpty() ? List.of() : List.of(typed.split("\\s+", -1)),
                kinds,
                severities,
                risks,
                stride,
                states);
    }

    public GroupFilter withKinds(Set<String> chosen) {
        return new GroupFilter(words, chosen, severities, risks, stride, states);
    }

    public GroupFilter withSeverities(Set<String> chosen) {
        return new GroupFilter(words, kinds, chosen, risks, stride, states);
    }

    public GroupFilter withRisks(Set<String> chosen) {
        return new GroupFilter(words, kinds, severities, chosen, stride, states);
    }

    public GroupFilter withStride(Set<String> chosen) {
        return new GroupFilter(words, kinds, severities, risks, chosen, states);
    }

    public GroupFilter withStates(Set<String> chosen) {
        return new GroupFilter(words, kinds, severities, risks, stride, chosen);
    }

    @Override
    public boolean test(OutcomeGroup group) {
        var rule = group.rule();
        return passes(kinds, List.of(rule.kind().yields()))
                && passes(severities, List.of(group.worst().word()))
                && passes(risks, rule.categories().owaspApi())
                && passes(
                        stride,
                        rule.categories().stride().stream().map(Stride::nameOf).toList())
                && (states.isEmpty()
                        || List.of(GroupState.values()).stream()
                                .anyMatch(s -> states.contains(s.word()) && group.has(s)))
                && words.stream().allMatch(text(group)::contains);
    }

    private static boolean passes(Set<String> chosen, List<String> has) {
        return chosen.isEmpty() || has.stream().anyMatch(chosen::contains);
    }

    private static String text(OutcomeGroup group) {
        return (group.rule().id() + ' ' + group.title()).toLowerCase(Locale.ROOT);
    }
}
