package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import java.util.regex.Pattern;

/// One rule of data-classes.yaml on what an example, a pattern or a description looks like.
///
/// @param whole  the pattern must match the whole text, else a part of it is enough
record ValueRule(DataGuess guess, Pattern pattern, boolean whole) {

    /// Longer texts are not looked at: what tells the class stands at the beginning.
    private static final int LONGEST = 400;

    /// A rule on whole texts under the key `matches`, or on parts of texts under the key `has`.
    static ValueRule of(WordFile node) {
        var whole = node.text("has").isEmpty();
        return new ValueRule(
                NameRule.guess(node),
                Pattern.compile(node.text(whole ? "matches" : "has"), Pattern.DOTALL | Pattern.CASE_INSENSITIVE),
                whole);
    }

    boolean fits(String text) {
        if (text.isEmpty()) {
            return false;
        }
        var matcher = pattern.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return whole ? matcher.matches() : matcher.find();
    }
}
