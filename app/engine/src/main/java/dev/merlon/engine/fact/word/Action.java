package dev.merlon.engine.fact.word;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// A sign of what an endpoint does, from vocabulary.yaml: a business flow, a cost, a risk.
///
/// @param index     its place among all signs of the vocabulary
/// @param methods   methods that it needs; all where empty
/// @param inWrite   only where the endpoint writes
/// @param noObject  only where the path has no parameter
public record Action(int index, String name, Phrases phrases, Set<String> methods, boolean inWrite, boolean noObject) {

    static Action of(int index, String name, WordFile node, WordSplitter splitter) {
        return new Action(
                index,
                name,
                Phrases.of(node, splitter),
                Set.copyOf(node.texts("methods")),
                node.flag("inWrite"),
                node.flag("noObject"));
    }

    public boolean fits(Deed deed) {
        return deed.candidates().get(index)
                && (methods.isEmpty() || methods.contains(deed.method()))
                && (!inWrite || deed.write())
                && (!noObject || !deed.onObject())
                && deed.texts().stream().anyMatch(phrases::match)
                && deed.texts().stream().noneMatch(phrases::refuse);
    }

    /// What names say about an endpoint.
    ///
    /// @param texts     each part of its path, its path as a whole, its operationId
    /// @param onObject    its path has a parameter
    /// @param candidates  the signs that have a phrase in common with these texts, by their index
    public record Deed(String method, boolean write, boolean onObject, List<Grams> texts, BitSet candidates) {}
}
