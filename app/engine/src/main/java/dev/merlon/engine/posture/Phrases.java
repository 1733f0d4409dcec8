package dev.merlon.engine.posture;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words for lines that are about many places at once.
final class Phrases {

    private static final int SHORT = 90;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;:](\\s|$)");
    private static final Map<String, String> ANY = Map.of(
            "endpoint",
            "an endpoint",
            "schema",
            "a schema",
            "resource",
            "resource",
            "path",
            "a path",
            "method",
            "a call",
            "api",
            "the API");

    private Phrases() {}

    /// A rule's title with general words in its places: "An endpoint hands out another customer's resource".
    static String general(String title) {
        var filled = PLACE.matcher(title).replaceAll(m -> ANY.getOrDefault(m.group(1), shortName(m.group(1))));
        return filled.isEmpty() ? filled : filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }

    /// The first sentence, cut at a word where it is long.
    static String brief(String text) {
        var end = SENTENCE_END.matcher(text);
        var sentence = end.find() ? text.substring(0, end.start()) : text;
        if (sentence.length() <= SHORT) {
            return sentence;
        }
        var word = sentence.lastIndexOf(' ', SHORT - 1);
        return sentence.substring(0, word > 0 ? word : SHORT - 1) + "…";
    }

    static String questions(int count) {
        return count == 1 ? "1 open question" : count + " open questions";
    }

    private static String shortName(String fact) {
        return fact.substring(fact.indexOf('.') + 1);
    }
}
