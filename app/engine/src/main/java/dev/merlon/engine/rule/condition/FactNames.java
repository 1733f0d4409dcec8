package dev.merlon.engine.rule.condition;

import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of facts as people mistype them.
final class FactNames {

    private static final Pattern NAME = Pattern.compile("(?:api|endpoint|schema)(?:\\s*\\.\\s*\\w+)?");
    private static final int MOST_EDITS = 3;

    private final FactCatalogue catalogue;

    FactNames(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What to say of the name that stands at that column of a line; empty where none does, or it is a fact's.
    Optional<String> complaint(String line, int column) {
        var matcher = NAME.matcher(line);
        if (column < 1 || column > line.length() || !matcher.find(column - 1) || matcher.start() != column - 1) {
            return Optional.empty();
        }
        var name = matcher.group().replaceAll("\\s", "");
        if (catalogue.find(name).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("no such fact: " + name
                + nearest(name).map(n -> "; did you mean " + n + "?").orElse(""));
    }

    private Optional<String> nearest(String name) {
        return catalogue.definitions().stream()
                .map(FactDefinition::name)
                .filter(n -> edits(n, name) <= MOST_EDITS)
                .min(Comparator.comparingInt(n -> edits(n, name)));
    }

    /// Levenshtein's distance: letters to insert, leave out or replace.
    private static int edits(String from, String to) {
        var above = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
