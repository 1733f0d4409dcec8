package dev.merlon.engine.seal;

import dev.merlon.engine.store.form.Sha256;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A SHA-256 that people compare: of sealed content, or of a public key.
///
/// @param hex  64 digits, lower case
public record Fingerprint(String hex) {

    /// 32 digits in groups of four: 128 bits, which nobody finds a second time, and a line that can be read out.
    private static final int SHOWN = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s:.-]");

    /// @throws IllegalArgumentException where it has another form
    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(Sha256.of(bytes));
    }

    /// `2a3f-9c01-…`, as reports and people say it.
    public String text() {
        return hex.substring(0, SHOWN).replaceAll("(.{4})(?!$)", "$1-");
    }

    /// Whether a person means this one: as [#text] says it, or all of it, whatever stands between the digits. Empty
    /// where what they wrote is no fingerprint, or too little of one.
    public Optional<Boolean> isMeantBy(String written) {
        var digits = BETWEEN.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        return digits.matches("[0-9a-f]{" + SHOWN + ",64}") ? Optional.of(hex.startsWith(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text();
    }
}
