package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.Phrases;
import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import dev.merlon.engine.model.DataClass;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// One rule of data-classes.yaml: phrases of a name, limited by what surrounds it.
record NameRule(
        DataGuess guess, Phrases phrases, Set<String> within, Set<String> notWithin, boolean choices, boolean numbers) {

    static NameRule of(WordFile node, WordSplitter splitter, Surroundings surroundings) {
        return new NameRule(
                guess(node),
                Phrases.of(node, splitter),
                surroundings.words(node.texts("within")),
                surroundings.words(node.texts("notWithin")),
                node.flag("choices"),
                node.flag("numbers"));
    }

    static DataGuess guess(WordFile node) {
        var dataClass = DataClass.ofWord(node.text("class"))
                .orElseThrow(() -> new IllegalStateException("no class of data: " + node.text("class")));
        return new DataGuess(dataClass, node.share("confidence"), node.text("says"));
    }

    boolean fits(Described value, List<String> heads, Collection<String> around) {
        return fitsType(value)
                && (within.isEmpty() || !Collections.disjoint(within, heads))
                && (notWithin.isEmpty() || Collections.disjoint(notWithin, around));
    }

    private boolean fitsType(Described value) {
        return switch (value.type()) {
            case "boolean" -> choices;
            case "integer", "number" -> numbers && (choices || !value.choices());
            default -> choices || !value.choices();
        };
    }
}
