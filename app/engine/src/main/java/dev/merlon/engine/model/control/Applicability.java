package dev.merlon.engine.model.control;

/// Whether a control has to be there at all.
public enum Applicability {
    APPLIES("applies"),
    NOT_APPLICABLE("not applicable");

    private final String word;

    Applicability(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
