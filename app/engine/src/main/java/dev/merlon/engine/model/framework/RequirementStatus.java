package dev.merlon.engine.model.framework;

/// How a requirement stands, from best to worst; what does not apply comes last, as it does not count.
public enum RequirementStatus {
    MET("met"),
    PARTLY_MET("partly met"),
    NOT_MET("not met"),
    NOT_ASSESSED("not assessed"),
    NOT_APPLICABLE("not applicable");

    private final String word;

    RequirementStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
