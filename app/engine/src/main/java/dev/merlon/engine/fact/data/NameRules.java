package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.Grams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules on names, found by their phrases: a name is looked up, not tried against each rule.
final class NameRules {

    /// A rule that the name meets.
    ///
    /// @param holder  whose value it is, by the name itself; else empty
    record Met(NameRule rule, String holder) {}

    private final NameReader reader;
    private final Map<String, List<NameRule>> is = new HashMap<>();
    private final Map<String, List<NameRule>> ends = new HashMap<>();
    private final Map<String, List<NameRule>> has = new HashMap<>();

    NameRules(List<NameRule> rules, NameReader reader) {
        this.reader = reader;
        for (var rule : rules) {
            index(is, rule.is(), rule);
            index(ends, rule.ends(), rule);
            index(has, rule.has(), rule);
        }
    }

    private static void index(Map<String, List<NameRule>> index, Set<String> phrases, NameRule rule) {
        phrases.forEach(
                phrase -> index.computeIfAbsent(phrase, _ -> new ArrayList<>()).add(rule));
    }

    List<Met> met(String name) {
        var words = reader.words(name);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Met>();
        var grams = Grams.of(words);
        var seen = new HashSet<Met>();
        for (var reading : reader.read(name)) {
            add(ends.get(reading.phrase()), reading.holder(), grams, seen, found);
            if (reading.whole()) {
                add(is.get(reading.phrase()), reading.holder(), grams, seen, found);
            }
        }
        if (!reader.otherThing(words)) {
            for (var gram : grams.all()) {
                add(has.get(gram), "", grams, seen, found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(@Nullable List<NameRule> rules, String holder, Grams name, Set<Met> seen, List<Met> found) {
        if (rules == null) {
            return;
        }
        for (var rule : rules) {
            var met = new Met(rule, holder);
            if (!rule.refuses(name) && seen.add(met)) {
                found.add(met);
            }
        }
    }
}
