package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.Grams;
import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import dev.merlon.engine.model.DataClass;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One rule of data-classes.yaml: phrases that a name is, ends with or has, limited by whose value it is.
///
/// @param within     the holder of the value must be one of these, where any is given
/// @param notOf      the holder of the value must be none of these
/// @param near       one of these must stand somewhere around the value, where any is given
/// @param notWithin  none of these may stand around the value
/// @param tells      what holds such a value, whatever it is called: `person`; empty where it tells nothing
record NameRule(
        DataGuess guess,
        Set<String> is,
        Set<String> ends,
        Set<String> has,
        Set<String> not,
        Set<String> within,
        Set<String> notOf,
        Set<String> near,
        Set<String> notWithin,
        String tells,
        boolean choices,
        boolean numbers) {

    static NameRule of(WordFile node, WordSplitter splitter, Surroundings surroundings) {
        return new NameRule(
                guess(node),
                phrases(node, "is", splitter),
                phrases(node, "ends", splitter),
                phrases(node, "has", splitter),
                phrases(node, "not", splitter),
                surroundings.words(node.texts("within")),
                surroundings.words(node.texts("notOf")),
                surroundings.words(node.texts("near")),
                surroundings.words(node.texts("notWithin")),
                node.text("tells"),
                node.flag("choices"),
                node.flag("numbers"));
    }

    /// Split as names are, so both meet.
    private static Set<String> phrases(WordFile node, String key, WordSplitter splitter) {
        return node.texts(key).stream()
                .map(text -> String.join(" ", splitter.words(text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static DataGuess guess(WordFile node) {
        var dataClass = DataClass.ofWord(node.text("class"))
                .orElseThrow(() -> new IllegalStateException("no class of data: " + node.text("class")));
        return new DataGuess(dataClass, node.share("confidence"), node.text("says"));
    }

    /// Adds the words that the rule's phrases are made of.
    void addWords(Set<String> words) {
        Stream.of(is, ends, has).flatMap(Set::stream).forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
    }

    /// True where the name has a phrase that makes it a false friend.
    boolean refuses(Grams name) {
        return !not.isEmpty() && name.all().stream().anyMatch(not::contains);
    }

    /// @param holder  what the name itself says whose value it is: `customer` of `customer_name`; else empty
    boolean fits(Described value, String holder, Surroundings.Around around) {
        return fitsType(value)
                && held(holder, around.heads())
                && (near.isEmpty() || near.contains(holder) || !Collections.disjoint(near, around.words()))
                && !foreign(holder, around.words());
    }

    /// What the name says itself outweighs what stands around it: an `uploader_name` is a person's, in a file as well.
    private boolean foreign(String holder, Set<String> around) {
        return holder.isEmpty() ? !Collections.disjoint(notWithin, around) : notWithin.contains(holder);
    }

    private boolean held(String holder, List<String> heads) {
        if (!holder.isEmpty()) {
            return (within.isEmpty() || within.contains(holder)) && !notOf.contains(holder);
        }
        return (within.isEmpty() || !Collections.disjoint(within, heads))
                && (heads.isEmpty() || !notOf.contains(heads.getFirst()));
    }

    private boolean fitsType(Described value) {
        return switch (value.type()) {
            case "boolean" -> choices;
            case "integer", "number" -> numbers && (choices || !value.choices());
            default -> choices || !value.choices();
        };
    }
}
