package dev.merlon.engine.model.control;

/// How far the work on a control is.
public enum WorkStatus {
    NOT_STARTED("not started"),
    PLANNED("planned"),
    IN_PROGRESS("in progress"),
    IN_PLACE("in place"),
    DEGRADED("degraded"),
    RETIRED("retired");

    private final String word;

    WorkStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
