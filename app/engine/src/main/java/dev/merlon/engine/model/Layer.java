package dev.merlon.engine.model;

/// Where a control acts, from the end customer back to the data, then what stands around them.
public enum Layer {
    CLIENT,
    EDGE,
    GATEWAY,
    IDENTITY,
    SERVICE,
    DATA,
    PIPELINE,
    OPERATIONS;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
