package dev.merlon.engine.attacker;

/// Whether an attacker can bring an outcome about.
public enum Reach {
    /// It has what that takes.
    CAN("can"),
    /// It depends on facts that nobody knows.
    MAY("may"),
    CANNOT("cannot");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
