package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Knows kinds of surroundings by their words. What surrounds a value is what its name says last, once words such as
/// `details` or `response` are dropped: `CustomerDetails` is a customer, `customer_settings` is not.
final class Surroundings {

    /// The holder of a value is looked for this far up.
    private static final int HOLDERS = 3;

    /// @param heads  what holds a value, the nearest first
    /// @param words  every word around it
    record Around(List<String> heads, Set<String> words) {}

    private final WordSplitter splitter;
    private final Set<String> wrappers;
    private final Map<String, Set<String>> contexts = new HashMap<>();

    Surroundings(WordFile file, WordSplitter splitter) {
        this.splitter = splitter;
        this.wrappers = Set.copyOf(file.texts("wrappers"));
        var node = file.child("contexts");
        for (var key : node.keys()) {
            contexts.put(key, Set.copyOf(node.texts(key)));
        }
    }

    /// Every word that a context knows: such a word before a phrase says whose value it is.
    Set<String> holders() {
        var all = new HashSet<String>();
        contexts.values().forEach(all::addAll);
        return all;
    }

    /// The words of a rule's `within` or `notWithin`: the names of contexts, or plain words.
    Set<String> words(List<String> names) {
        var words = new HashSet<String>();
        for (var name : names) {
            words.addAll(contexts.getOrDefault(name, Set.of(name)));
        }
        return Set.copyOf(words);
    }

    /// What a value stands in.
    ///
    /// @param names  the names of what holds it, the nearest first
    Around around(List<String> names) {
        var heads = new ArrayList<String>();
        var all = new HashSet<String>();
        for (var name : names) {
            var words = splitter.words(name);
            all.addAll(words);
            var head = head(words);
            if (heads.size() < HOLDERS && !head.isEmpty()) {
                heads.add(head);
            }
        }
        return new Around(heads, all);
    }

    private String head(List<String> words) {
        for (var i = words.size() - 1; i >= 0; i--) {
            if (!wrappers.contains(words.get(i))
                    && !Character.isDigit(words.get(i).charAt(0))) {
                return words.get(i);
            }
        }
        return "";
    }
}
