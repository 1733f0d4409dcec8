package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes a name apart into what is told and whose it is: `new_customer_email_2` tells an `email` of a `customer`.
/// French, Spanish, Italian and Portuguese put the thing first, `numero_compte`: such names are read from their end
/// as well.
final class NameReader {

    /// The last words say what a name means, and every phrase at its end is looked up: of a name of thousands of words,
    /// which no person gave, that would be millions of letters.
    private static final int MOST_WORDS = 40;

    /// A way to read a name from one of its words on.
    ///
    /// @param phrase  the words from there to the end
    /// @param holder  the word before them, where it is one that holds values; else empty
    /// @param whole   nothing stands before them but their holder, or words that change nothing
    record Reading(String phrase, String holder, boolean whole) {}

    private static final WordSplitter BARE = new WordSplitter(Map.of());

    private final WordSplitter splitter;
    private final Set<String> tails;
    private final Set<String> modifiers;
    private final Set<String> thingFirst;
    private final Set<String> particles;
    private final Set<String> otherThings;
    private final Set<String> holders;

    NameReader(WordFile file, WordSplitter splitter, Set<String> holders) {
        this.splitter = splitter;
        this.tails = Set.copyOf(file.texts("tails"));
        this.modifiers = Set.copyOf(file.texts("modifiers"));
        this.thingFirst = Set.copyOf(file.texts("thingFirst"));
        this.particles = Set.copyOf(file.texts("particles"));
        this.otherThings = Set.copyOf(file.texts("otherThings"));
        this.holders = holders;
    }

    List<String> words(String name) {
        return splitter.words(name);
    }

    /// True where the last word tells a thing about the data, not the data: `count`, `id`, `url`.
    boolean otherThing(List<String> words) {
        return otherThings.contains(words.getLast());
    }

    /// All ways to read the name; the longest phrases first.
    List<Reading> read(String name) {
        var all = splitter.words(name);
        var words = all.subList(Math.max(0, all.size() - MOST_WORDS), all.size());
        var readings = new ArrayList<Reading>();
        var reverse = words.size() > 1 && BARE.words(name).stream().anyMatch(thingFirst::contains);
        if (reverse && otherThings.contains(words.getFirst())) {
            return readings;
        }
        read(words, readings);
        if (reverse && !otherThing(words)) {
            var reversed = new ArrayList<>(words);
            reversed.removeIf(particles::contains);
            Collections.reverse(reversed);
            read(reversed, readings);
        }
        return readings;
    }

    private void read(List<String> words, List<Reading> readings) {
        suffixes(words, readings);
        var cut = words.size();
        while (cut > 1 && tail(words.get(cut - 1))) {
            suffixes(words.subList(0, --cut), readings);
        }
    }

    private boolean tail(String word) {
        return tails.contains(word) || Character.isDigit(word.charAt(0));
    }

    private void suffixes(List<String> words, List<Reading> readings) {
        var plain = true;
        for (var from = 0; from < words.size(); from++) {
            var before = from == 0 ? "" : words.get(from - 1);
            plain &= before.isEmpty() || modifiers.contains(before);
            var holder = holders.contains(before) ? before : "";
            var phrase = String.join(" ", words.subList(from, words.size()));
            readings.add(new Reading(phrase, plain ? "" : holder, plain || !holder.isEmpty()));
        }
    }
}
