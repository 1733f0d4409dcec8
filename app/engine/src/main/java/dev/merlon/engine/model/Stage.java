package dev.merlon.engine.model;

/// When in the life of an API a control acts.
public enum Stage {
    DESIGN,
    BUILD,
    TEST,
    DEPLOY,
    RUN;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
