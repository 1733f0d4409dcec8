package dev.merlon.engine.model.control;

/// What kind of thing shows that a control works.
public enum EvidenceKind {
    FILE,
    LINK,
    NOTE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
