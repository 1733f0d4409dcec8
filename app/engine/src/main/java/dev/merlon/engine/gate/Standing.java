package dev.merlon.engine.gate;

/// How a live outcome stands against the baseline.
public enum Standing {
    NEW("new"),
    WORSE("worse than known"),
    ENDED("exception ended"),
    KNOWN("known");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// All but what is known as bad as it is.
    public boolean counts() {
        return this != KNOWN;
    }
}
