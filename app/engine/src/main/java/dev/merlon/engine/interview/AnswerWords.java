package dev.merlon.engine.interview;

import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers as people write them into a file: `yes`, `no`, `not known`, `not applicable`, a number, a text, a list with
/// commas.
public final class AnswerWords {

    private static final String NOT_KNOWN = "not known";
    private static final String NOT_APPLICABLE = "not applicable";
    private static final int LONGEST = 2_000;

    private AnswerWords() {}

    /// What may be written, to choose from; where a value is written, only what everybody may say.
    public static List<String> choices(FactDefinition definition) {
        return definition.type() == FactType.BOOL
                ? List.of("yes", "no", NOT_KNOWN, NOT_APPLICABLE)
                : List.of(NOT_KNOWN, NOT_APPLICABLE);
    }

    /// Reads what somebody wrote; nothing where it is no answer to that question.
    public static Optional<FactValue> read(FactDefinition definition, String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        if (word.equals(NOT_KNOWN) || word.equals("unknown")) {
            return Optional.of(FactValue.UNKNOWN);
        }
        if (word.equals(NOT_APPLICABLE) || word.equals("n/a")) {
            return Optional.of(FactValue.NOT_APPLICABLE);
        }
        return switch (definition.type()) {
            case BOOL -> truth(word);
            case INT ->
                word.matches("-?\\d{1,15}") ? Optional.of(FactValue.of(Long.parseLong(word))) : Optional.empty();
            case STRING -> Optional.of(FactValue.of(word.equals("none") ? "" : text.strip()));
            case STRINGS ->
                Optional.of(
                        word.equals("none")
                                ? FactValue.NONE
                                : FactValue.of(Arrays.stream(text.split(","))
                                        .map(String::strip)
                                        .filter(item -> !item.isEmpty())
                                        .toList()));
        };
    }

    private static Optional<FactValue> truth(String word) {
        return switch (word) {
            case "yes", "y", "true" -> Optional.of(FactValue.TRUE);
            case "no", "n", "false" -> Optional.of(FactValue.FALSE);
            default -> Optional.empty();
        };
    }

    /// As [#read] takes it.
    public static String text(FactValue value) {
        return value.known() ? value.text() : NOT_KNOWN;
    }
}
