package dev.merlon.engine.model.framework;

/// How far a mapping can be trusted.
public enum Standing {
    PROPOSED("proposed"),
    REVIEWED("reviewed");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
