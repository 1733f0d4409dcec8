package dev.merlon.engine.model.rule;

/// What a person may decide on an outcome.
public enum DecisionKind {
    WILL_FIX("will fix"),
    ACCEPT("accept"),
    TRANSFER("transfer"),
    FALSE_POSITIVE("false positive");

    private final String word;

    DecisionKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
