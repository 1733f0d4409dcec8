package dev.merlon.engine.fact.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A list of phrases that a name may be, end with or have; and phrases that make it a false friend.
public final class Phrases {

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

    public boolean match(Grams name) {
        return !name.empty()
                && (is.contains(name.whole()) || any(ends, name.ends()) || any(has, name.all()))
                && !refuse(name);
    }

    /// Every phrase of which one must be in a name for the list to match.
    Set<String> wanted() {
        var all = new HashSet<String>(is);
        all.addAll(ends);
        all.addAll(has);
        return all;
    }

    /// True where the name has a phrase that makes it a false friend.
    public boolean refuse(Grams name) {
        return any(not, name.all());
    }

    private static boolean any(Set<String> phrases, List<String> of) {
        if (!phrases.isEmpty()) {
            for (var phrase : of) {
                if (phrases.contains(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
