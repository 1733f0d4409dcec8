package dev.merlon.engine.fact.address;

import dev.merlon.engine.fact.word.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;

/// What a path works on: its last part that names a thing rather than a deed.
///
/// @param name  in the singular, words with spaces; empty where no part names a thing
/// @param stem  the path up to that part, parameter names blanked
public record Resource(String name, String stem) {

    private static final Pattern NO_THING =
            Pattern.compile("(?i)v?\\d+(\\.\\d+)*|api|rest|services?|internal|public|beta|latest|me|self|admin");

    public static Resource of(String path, Vocabulary vocabulary) {
        var parts = List.of(path.split("/", -1));
        for (var i = parts.size() - 1; i >= 0; i--) {
            var part = parts.get(i);
            if (part.isEmpty() || part.contains("{") || NO_THING.matcher(part).matches()) {
                continue;
            }
            var dot = part.indexOf('.');
            var words = vocabulary.words(dot > 0 ? part.substring(0, dot) : part);
            if (!words.isEmpty() && !vocabulary.verb(words)) {
                return new Resource(
                        String.join(" ", words),
                        Paths.blank(String.join("/", parts.subList(0, i)) + "/"
                                + (dot > 0 ? part.substring(0, dot) : part)));
            }
        }
        return new Resource("", Paths.blank(path));
    }
}
