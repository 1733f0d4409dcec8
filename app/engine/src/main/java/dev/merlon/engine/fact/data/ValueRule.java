package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import java.util.regex.Pattern;

/// One rule of data-classes.yaml on what an example, a pattern or a description looks like.
///
/// @param begins  the text must begin with the pattern, else the pattern must match all of it
record ValueRule(DataGuess guess, Pattern pattern, boolean begins) {

    /// Longer texts are not looked at: what tells the class stands at the beginning.
    private static final int LONGEST = 400;

    /// A rule on whole texts under the key `matches`, or on how texts begin under the key `begins`.
    static ValueRule of(WordFile node) {
        var begins = !node.text("begins").isEmpty();
        return new ValueRule(
                NameRule.guess(node),
                Pattern.compile(node.text(begins ? "begins" : "matches"), Pattern.DOTALL | Pattern.CASE_INSENSITIVE),
                begins);
    }

    boolean fits(String text) {
        if (text.isEmpty()) {
            return false;
        }
        var matcher = pattern.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return begins ? matcher.lookingAt() : matcher.matches();
    }
}
