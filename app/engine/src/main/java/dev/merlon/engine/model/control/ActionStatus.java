package dev.merlon.engine.model.control;

/// How far an action of the plan is.
public enum ActionStatus {
    PLANNED("planned"),
    UNDER_WAY("under way"),
    DONE("done"),
    DROPPED("dropped");

    private final String word;

    ActionStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean open() {
        return this == PLANNED || this == UNDER_WAY;
    }
}
