package dev.merlon.engine.fact.schema;

import java.util.Set;

/// What a regular expression of a contract is worth, told from its text: it is never run.
final class Patterns {

    private static final Set<String> ANYTHING = Set.of(
            ".*",
            ".+",
            "^.*$",
            "^.+$",
            "^.*",
            ".*$",
            "^.+",
            ".+$",
            "[\\s\\S]*",
            "^[\\s\\S]*$",
            "^[\\s\\S]+$",
            "(.*)",
            "^(.*)$");

    private Patterns() {}

    /// Matches anything, or is not anchored at both ends.
    static boolean loose(String pattern) {
        var anchored = (pattern.startsWith("^") || pattern.startsWith("\\A"))
                && (pattern.endsWith("$") || pattern.endsWith("\\z") || pattern.endsWith("\\Z"));
        return ANYTHING.contains(pattern) || !(anchored || flagged(pattern));
    }

    /// `(?i)^…$`, `/^…$/`
    private static boolean flagged(String pattern) {
        return (pattern.startsWith("(?") && pattern.contains(")^") || pattern.startsWith("/^"))
                && pattern.contains("$");
    }

    /// Anchored, and without any repetition that has no end.
    static boolean bounding(String pattern) {
        if (loose(pattern)) {
            return false;
        }
        var inClass = false;
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            switch (c) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '*', '+' -> {
                    if (!inClass) {
                        return false;
                    }
                }
                case '{' -> {
                    if (!inClass && endless(pattern, i)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /// A repeated group that itself ends with a repetition without end, `(a+)+`: such a pattern can backtrack for
    /// ever.
    static boolean risky(String pattern) {
        var open = new boolean[pattern.length() + 1];
        var depth = 0;
        var inClass = false;
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                open[++depth] = false;
            } else if (c == ')' && depth > 0) {
                var repeats = open[depth--];
                if (repeats && repeated(pattern, i + 1)) {
                    return true;
                }
                open[depth] |= repeats;
            } else if (c == '*' || c == '+') {
                open[depth] = true;
            } else if (c == '{' && pattern.indexOf('}', i) > 0) {
                open[depth] |= endless(pattern, i);
                i = pattern.indexOf('}', i);
            } else if (fixed(c)) {
                open[depth] &= inOptional(pattern, i);
            }
        }
        return false;
    }

    /// A literal after a repetition separates the rounds, so `(a+,)*` has one way to match only.
    private static boolean fixed(char c) {
        return c == ',' || c == '-' || c == '_' || c == '/' || c == ':' || c == ' ' || c == '@' || c == ';' || c == '#';
    }

    private static boolean inOptional(String pattern, int at) {
        return at + 1 < pattern.length() && (pattern.charAt(at + 1) == '?' || pattern.charAt(at + 1) == '*');
    }

    private static boolean repeated(String pattern, int at) {
        return at < pattern.length()
                && (pattern.charAt(at) == '*'
                        || pattern.charAt(at) == '+'
                        || (pattern.charAt(at) == '{' && endless(pattern, at)));
    }

    private static boolean endless(String pattern, int brace) {
        var end = pattern.indexOf('}', brace);
        return end > brace + 1 && pattern.charAt(end - 1) == ',';
    }
}
