package dev.merlon.engine.model.diff;

/// Which way a difference goes; in the order in which people want to read them.
public enum Drift {
    /// more callers, a weaker proof, a wider limit, more data
    WEAKER("weaker", "▼"),
    /// another thing, of which nobody can say from the contracts whether it is better
    NOT_COMPARABLE("not comparable", "≠"),
    /// fewer callers, a stronger proof, a narrower limit, less data
    STRONGER("stronger", "▲");

    private final String word;
    private final String glyph;

    Drift(String word, String glyph) {
        this.word = word;
        this.glyph = glyph;
    }

    public String word() {
        return word;
    }

    /// The shape that stands for it where there is only text.
    public String glyph() {
        return glyph;
    }

    /// What the same difference is with the two contracts in each other's place.
    public Drift mirrored() {
        return switch (this) {
            case WEAKER -> STRONGER;
            case NOT_COMPARABLE -> NOT_COMPARABLE;
            case STRONGER -> WEAKER;
        };
    }
}
