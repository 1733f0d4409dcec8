package dev.merlon.desktop.navigation;

import org.jspecify.annotations.Nullable;

/// One step of the breadcrumb.
///
/// @param route  where it leads, null for where one already is
public record Crumb(String text, @Nullable Route route) {

    /// The last one, which leads nowhere.
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
