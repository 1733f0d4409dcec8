package dev.merlon.engine.model.selector;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text with `*` for anything, capitals aside. In a path `*` stays within a part and `**` does not; names of path
/// parameters do not matter.
///
/// Matching takes time in proportion to pattern × text, whatever the pattern: it may come from a stranger.
final class Glob {

    private final String pattern;
    private final boolean path;
    private final boolean plain;

    private Glob(String pattern, boolean path) {
        this.pattern = folded(pattern, path);
        this.path = path;
        this.plain = pattern.indexOf('*') < 0;
    }

    static Glob of(String pattern) {
        return new Glob(pattern, false);
    }

    static Glob ofPath(String pattern) {
        return new Glob(pattern, true);
    }

    /// True where it stands for one text only.
    boolean plain() {
        return plain;
    }

    boolean matches(String text) {
        var folded = folded(text, path);
        return plain ? pattern.equals(folded) : wild(folded);
    }

    private static String folded(String text, boolean path) {
        var lower = text.toLowerCase(Locale.ROOT);
        return path && lower.indexOf('{') >= 0 ? lower.replaceAll("\\{[^}/]*}", "{}") : lower;
    }

    /// Walks the pattern once and keeps every place of the text that may come next.
    private boolean wild(String text) {
        var reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (var i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '*') {
                step(reached, text, pattern.charAt(i));
            } else {
                var deep = !path || (i + 1 < pattern.length() && pattern.charAt(i + 1) == '*');
                spread(reached, deep ? null : text);
                i += path && deep ? 1 : 0;
            }
        }
        return reached[text.length()];
    }

    private static void step(boolean[] reached, String text, char next) {
        for (var at = text.length(); at > 0; at--) {
            reached[at] = reached[at - 1] && text.charAt(at - 1) == next;
        }
        reached[0] = false;
    }

    /// @param within  the text whose parts it must not leave, or null where it may
    private static void spread(boolean[] reached, @Nullable String within) {
        for (var at = 1; at < reached.length; at++) {
            reached[at] |= reached[at - 1] && (within == null || within.charAt(at - 1) != '/');
        }
    }
}
