package dev.merlon.engine.report.workbook.formula;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What COUNTIFS and its like ask of a cell: `high`, `<=5`, `<>`, `pay*`.
final class Criterion {

    private final String operator;
    private final @Nullable Double number;
    private final String word;
    private final @Nullable Pattern pattern;

    private Criterion(String operator, @Nullable Double number, String word, @Nullable Pattern pattern) {
        this.operator = operator;
        this.number = number;
        this.word = word;
        this.pattern = pattern;
    }

    static Criterion of(@Nullable Object value) {
        if (value instanceof Double number) {
            return new Criterion("=", number, "", null);
        }
        var text = value == null ? "" : value.toString();
        var operator = "=";
        for (var candidate : new String[] {"<>", "<=", ">=", "=", "<", ">"}) {
            if (text.startsWith(candidate)) {
                operator = candidate;
                text = text.substring(candidate.length());
                break;
            }
        }
        var word = text.toLowerCase(Locale.ROOT);
        return new Criterion(operator, number(word), word, word.matches(".*[*?~].*") ? wild(word) : null);
    }

    private static @Nullable Double number(String text) {
        try {
            return text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static Pattern wild(String word) {
        var pattern = new StringBuilder();
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c == '~' && i + 1 < word.length()) {
                pattern.append(Pattern.quote(String.valueOf(word.charAt(++i))));
            } else {
                pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    boolean meets(@Nullable Object value) {
        return switch (operator) {
            case "=" -> equal(value);
            case "<>" -> !equal(value);
            default -> number != null && value instanceof Double other && compares(Double.compare(other, number));
        };
    }

    private boolean compares(int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private boolean equal(@Nullable Object value) {
        if (number != null) {
            return value instanceof Double other ? number.equals(other) : word.equals(String.valueOf(value));
        }
        if (value == null) {
            return word.isEmpty();
        }
        if (!(value instanceof String text)) {
            return false;
        }
        return pattern == null
                ? word.equalsIgnoreCase(text)
                : pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
