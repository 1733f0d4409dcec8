package dev.merlon.engine.model.control;

/// What a control's result rests on, from weak to strong.
public enum Confidence {
    INFERRED("inferred"),
    DECLARED("declared"),
    TESTED("tested"),
    AUDITED("audited");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Tested or audited: proven, where the evidence is fresh.
    public boolean proves() {
        return compareTo(TESTED) >= 0;
    }
}
