package dev.merlon.engine.model;

import java.util.Optional;

/// Kinds of data that need care. The impact (1 to 5) is what losing one record of it weighs in a rating.
public enum DataClass {
    PERSONAL("personal", 4),
    FINANCIAL("financial", 4),
    HEALTH("health", 5),
    CREDENTIAL("credential", 5),
    LOCATION("location", 3),
    CHILDREN("children", 5);

    private final String word;
    private final int impact;

    DataClass(String word, int impact) {
        this.word = word;
        this.impact = impact;
    }

    /// The word in facts, rules, screens and reports.
    public String word() {
        return word;
    }

    public int impact() {
        return impact;
    }

    public static Optional<DataClass> ofWord(String word) {
        for (var dataClass : values()) {
            if (dataClass.word.equals(word)) {
                return Optional.of(dataClass);
            }
        }
        return Optional.empty();
    }
}
