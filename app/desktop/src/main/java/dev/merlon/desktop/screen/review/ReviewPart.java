package dev.merlon.desktop.screen.review;

import java.util.Locale;

/// What of a review the list shows.
public enum ReviewPart {
    ENDPOINTS,
    SECURITY,
    OUTCOMES,
    RECORDS,
    REMARKS;

    String key() {
        return "part." + name().toLowerCase(Locale.ROOT);
    }
}
