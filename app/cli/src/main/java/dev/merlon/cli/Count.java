package dev.merlon.cli;

import java.util.Locale;

/// A number with its noun.
final class Count {

    private Count() {}

    /// `1 endpoint`, `1,223 endpoints`.
    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
