package dev.merlon.desktop.screen.compliance;

import dev.merlon.engine.framework.RequirementCoverage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Which requirements are shown. An empty choice shows all.
///
/// @param words     words that must all occur in number, label or official text, in lower case
/// @param statuses  words of statuses
record RequirementFilter(List<String> words, Set<String> statuses) implements Predicate<RequirementCoverage> {

    static final RequirementFilter ALL = new RequirementFilter(List.of(), Set.of());

    RequirementFilter {
        words = List.copyOf(words);
        statuses = Set.copyOf(statuses);
    }

    RequirementFilter withText(String text) {
        var typed = text.toLowerCase(Locale.ROOT).strip();
        return new RequirementFilter(typed.isEmpty() ? List.of() : List.of(typed.split("\\s+", -1)), statuses);
    }

    RequirementFilter withStatuses(Set<String> chosen) {
        return new RequirementFilter(words, chosen);
    }

    @Override
    public boolean test(RequirementCoverage coverage) {
        var requirement = coverage.requirement();
        var text = (requirement.id() + " " + requirement.label() + " " + requirement.text()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains)
                && (statuses.isEmpty() || statuses.contains(Statuses.word(coverage.status())));
    }
}
