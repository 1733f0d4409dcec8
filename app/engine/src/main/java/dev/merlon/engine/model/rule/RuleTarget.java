package dev.merlon.engine.model.rule;

/// What a rule is judged at.
public enum RuleTarget {
    ENDPOINT,

    /// Each component once, and what each endpoint declares in line.
    SCHEMA,
    API;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
