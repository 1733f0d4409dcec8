package dev.merlon.engine.model.rule;

/// What came of one rule at one endpoint.
public enum OutcomeState {
    FIRES("fires"),
    OPEN_QUESTION("open question"),
    HELD("held"),
    NOT_APPLICABLE("not applicable");

    private final String word;

    OutcomeState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
