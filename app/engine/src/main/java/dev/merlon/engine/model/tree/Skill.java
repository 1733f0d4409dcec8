package dev.merlon.engine.model.tree;

import java.util.Locale;

/// The skill that a node takes, from none to expert.
public enum Skill {
    NONE,
    BASIC,
    INTERMEDIATE,
    ADVANCED,
    EXPERT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
