package dev.merlon.desktop.screen.rules;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.LibraryEntry;
import dev.merlon.engine.model.LibraryEntry.Kind;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.workshop.Noise;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One rule of the library as the list shows it.
///
/// @param overrides  it stands in the place of one from an earlier layer
record RuleLine(Rule rule, LibraryEntry entry, boolean overrides, Noise noise) {

    static List<RuleLine> of(Library library, Map<String, Noise> noise) {
        return library.rules().stream()
                .flatMap(rule -> of(rule, library, noise.getOrDefault(rule.id(), Noise.NONE)).stream())
                .toList();
    }

    private static Optional<RuleLine> of(Rule rule, Library library, Noise noise) {
        var entries = library.entries(Kind.RULE, rule.id());
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleLine(rule, entries.getLast(), entries.size() > 1, noise));
    }

    boolean own() {
        return entry.layer() != Origin.Layer.BUILT_IN;
    }

    /// Whether all the words stand in its id, title or area.
    boolean matches(String words) {
        var text = (rule.id() + " " + rule.title() + " " + rule.area()).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(text::contains);
    }
}
