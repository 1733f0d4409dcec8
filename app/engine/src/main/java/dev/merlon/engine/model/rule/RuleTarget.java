package dev.merlon.engine.model.rule;

/// What a rule is judged at.
public enum RuleTarget {
    ENDPOINT,
    API;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
