package dev.merlon.engine.model.threatmodel;

/// How far a mitigation is.
public enum MeasureStatus {
    RECOMMENDED("recommended"),
    REQUIRED("required"),
    IN_PROGRESS("in progress"),
    IMPLEMENTED("implemented"),
    REJECTED("rejected");

    private final String word;

    MeasureStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
