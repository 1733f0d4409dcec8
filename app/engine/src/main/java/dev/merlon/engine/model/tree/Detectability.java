package dev.merlon.engine.model.tree;

import java.util.Locale;

/// How readily an attempt is noticed.
public enum Detectability {
    UNDETECTABLE,
    LOW,
    MODERATE,
    HIGH;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
