package dev.merlon.engine.model.rule;

import java.util.List;

/// What a person may decide on an outcome.
public enum DecisionKind {
    WILL_FIX("will fix"),
    ACCEPT("accept"),
    TRANSFER("transfer"),
    FALSE_POSITIVE("false positive"),

    /// By an exception in force: one asked for it, another one approved it. Nobody decides it on an outcome.
    EXCEPTION("exception");

    private final String word;

    DecisionKind(String word) {
        this.word = word;
    }

    /// What a person may choose on an outcome.
    public static List<DecisionKind> choices() {
        return List.of(WILL_FIX, ACCEPT, TRANSFER, FALSE_POSITIVE);
    }

    public String word() {
        return word;
    }
}
