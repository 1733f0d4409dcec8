package dev.merlon.engine.model.rule;

/// A policy yields findings, a threat rule yields threats.
public enum RuleKind {
    POLICY("policy", "finding"),
    THREAT("threat", "threat");

    private final String word;
    private final String yields;

    RuleKind(String word, String yields) {
        this.word = word;
        this.yields = yields;
    }

    public String word() {
        return word;
    }

    public String yields() {
        return yields;
    }
}
