package dev.merlon.engine.model.control;

/// What an assessment of a control found.
public enum Result {
    NOT_ASSESSED("not assessed"),
    MET("met"),
    PARTLY_MET("partly met"),
    NOT_MET("not met");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
