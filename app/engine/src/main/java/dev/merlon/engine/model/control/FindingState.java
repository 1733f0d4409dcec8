package dev.merlon.engine.model.control;

/// What became of a finding of an audit or a test.
public enum FindingState {
    OPEN("open"),
    AGREED("agreed"),
    FIXED("fixed"),
    VERIFIED("verified"),
    REFUTED("refuted");

    private final String word;

    FindingState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Somebody still has something to do: a fix that nobody has verified yet is not the end.
    public boolean open() {
        return this != VERIFIED && this != REFUTED;
    }
}
