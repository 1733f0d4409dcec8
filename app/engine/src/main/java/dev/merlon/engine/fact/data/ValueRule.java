package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import java.util.regex.Pattern;

/// One rule of data-classes.yaml on what an example, a pattern or a description looks like.
record ValueRule(DataGuess guess, Pattern pattern) {

    /// Longer texts are not looked at: what tells the class stands at the beginning.
    private static final int LONGEST = 400;

    static ValueRule of(WordFile node) {
        return new ValueRule(
                NameRule.guess(node),
                Pattern.compile(node.text("matches"), Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
    }

    boolean fits(String text) {
        return !text.isEmpty()
                && pattern.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text).matches();
    }
}
