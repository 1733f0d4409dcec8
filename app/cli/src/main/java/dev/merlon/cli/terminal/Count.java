package dev.merlon.cli.terminal;

import java.util.Locale;

/// A number with its noun.
public final class Count {

    private Count() {}

    /// `1 endpoint`, `1,223 endpoints`.
    public static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
