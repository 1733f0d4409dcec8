package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Knows kinds of surroundings by their words. What surrounds a value is what its name says last, once words such as
/// `details` or `response` are dropped: `CustomerDetails` is a customer, `customer_settings` is not.
final class Surroundings {

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

    /// What the value stands in, nearest first.
    List<String> heads(List<String> surroundings, int most) {
        return surroundings.stream()
                .map(this::head)
                .filter(head -> !head.isEmpty())
                .limit(most)
                .toList();
    }

    private String head(String name) {
        var words = splitter.words(name);
        for (var i = words.size() - 1; i >= 0; i--) {
            if (!wrappers.contains(words.get(i)) && !Character.isDigit(words.get(i).charAt(0))) {
                return words.get(i);
            }
        }
        return "";
    }

    /// Every word around the value.
    Set<String> all(List<String> surroundings) {
        var all = new HashSet<String>();
        surroundings.forEach(name -> all.addAll(splitter.words(name)));
        return all;
    }
}
