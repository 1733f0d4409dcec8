package dev.merlon.engine.fact.word;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A list of phrases that a name may be, end with or have; and phrases that make it a false friend.
public final class Phrases {

    private static final int LONGEST = 6;

    private final Set<String> is;
    private final Set<String> ends;
    private final Set<String> has;
    private final Set<String> not;

    private Phrases(Set<String> is, Set<String> ends, Set<String> has, Set<String> not) {
        this.is = is;
        this.ends = ends;
        this.has = has;
        this.not = not;
    }

    /// Reads the keys `is`, `ends`, `has` and `not`. The phrases are split as names are, so both meet.
    public static Phrases of(WordFile node, WordSplitter splitter) {
        return new Phrases(
                phrases(node, "is", splitter),
                phrases(node, "ends", splitter),
                phrases(node, "has", splitter),
                phrases(node, "not", splitter));
    }

    private static Set<String> phrases(WordFile node, String key, WordSplitter splitter) {
        return node.texts(key).stream()
                .map(text -> String.join(" ", splitter.words(text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean match(List<String> words) {
        return !words.isEmpty()
                && (is.contains(String.join(" ", words)) || endsWith(words) || anywhere(has, words))
                && !anywhere(not, words);
    }

    /// True where the words have a phrase that makes them a false friend.
    public boolean refuse(List<String> words) {
        return anywhere(not, words);
    }

    private boolean endsWith(List<String> words) {
        if (ends.isEmpty()) {
            return false;
        }
        var size = words.size();
        for (var from = Math.max(0, size - LONGEST); from < size; from++) {
            if (ends.contains(String.join(" ", words.subList(from, size)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anywhere(Set<String> phrases, List<String> words) {
        if (phrases.isEmpty()) {
            return false;
        }
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                if (phrases.contains(String.join(" ", words.subList(from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
