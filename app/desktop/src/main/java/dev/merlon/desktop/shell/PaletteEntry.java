package dev.merlon.desktop.shell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something that the palette finds.
///
/// @param title   what is searched and shown
/// @param detail  what it belongs to: an API's name, a control's id; searched too
/// @param hint    keys or kind, at the right
/// @param method  an endpoint's method, shown as its badge; null elsewhere
record PaletteEntry(
        String title,
        String detail,
        String hint,
        Feather icon,
        @Nullable String method,
        Runnable action) {

    /// How well every word of the query is met: higher is better, negative where one is not met at all.
    int fit(String[] words) {
        var text = (title + " " + detail).toLowerCase(java.util.Locale.ROOT);
        var fit = 0;
        for (var word : words) {
            var at = text.indexOf(word);
            if (at < 0) {
                return -1;
            }
            fit += at == 0 ? 30 : Character.isLetterOrDigit(text.charAt(at - 1)) ? 5 : 15;
        }
        return fit - Math.min(4, title.length() / 20);
    }
}
