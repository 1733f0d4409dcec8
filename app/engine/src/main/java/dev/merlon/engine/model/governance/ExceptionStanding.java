package dev.merlon.engine.model.governance;

/// How an exception stands on a day.
public enum ExceptionStanding {
    REQUESTED("requested"),
    APPROVED("approved"),
    IN_FORCE("in force"),
    ENDING("ends soon"),
    ENDED("ended");

    private final String word;

    ExceptionStanding(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean counts() {
        return this == IN_FORCE || this == ENDING;
    }
}
