package dev.merlon.desktop.screen.interview;

import java.util.Locale;

/// What an answer is given for.
public enum Extent {
    ALL,
    SELECTED,
    EACH;

    String key() {
        return "extent." + name().toLowerCase(Locale.ROOT);
    }
}
