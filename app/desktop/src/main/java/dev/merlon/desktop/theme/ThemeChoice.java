package dev.merlon.desktop.theme;

import java.util.Locale;

/// What the user wants the window to look like.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return [#SYSTEM] where the word is none of the three
    public static ThemeChoice of(String word) {
        for (var choice : values()) {
            if (choice.word().equals(word)) {
                return choice;
            }
        }
        return SYSTEM;
    }
}
