package dev.merlon.engine.exchange.oscal.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Texts of contracts and people in the forms that OSCAL's data types allow.
final class OscalText {

    private static final String UNRESERVED = "-._~:/?#@!$&'()*+,;=";

    private OscalText() {}

    /// A line without a break and without blanks at its ends (`StringDatatype`, `MarkupLineDatatype`).
    ///
    /// @param instead  what stands there where nothing is left
    static String line(@Nullable String text, String instead) {
        var line = new StringBuilder();
        var blank = false;
        for (var c : well(text == null ? "" : text).codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                blank = !line.isEmpty();
            } else {
                line.append(blank ? " " : "").appendCodePoint(c);
                blank = false;
            }
        }
        return line.isEmpty() ? instead : line.toString();
    }

    /// Any text, with its lines (`MarkupMultilineDatatype`).
    static String prose(@Nullable String text, String instead) {
        var lines = well(text == null ? "" : text).lines().map(l -> line(l, "")).toList();
        var prose = String.join("\n", lines).strip();
        return prose.isEmpty() ? instead : prose;
    }

    /// A name as XML has them (`TokenDatatype`), lower case.
    static String token(String text) {
        var token = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> isTokenPart(c) ? c : '-')
                .forEach(token::appendCodePoint);
        return !token.isEmpty() && (Character.isLetter(token.codePointAt(0)) || token.charAt(0) == '_')
                ? token.toString()
                : "_" + token;
    }

    private static boolean isTokenPart(int c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    /// A link as a person wrote it (`URIReferenceDatatype`); empty where it can be none.
    static Optional<String> link(String text) {
        var link = new StringBuilder();
        for (var c : line(text, "").codePoints().toArray()) {
            if (c < 128 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0) {
                link.appendCodePoint(c);
            } else if (c == '%') {
                link.append('%');
            } else {
                for (var b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    link.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        }
        try {
            return link.isEmpty() ? Optional.empty() : Optional.of(new URI(link.toString()).toString());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// To the second. OSCAL knows the years 1900 to 2999; what lies beyond is told as none.
    static Optional<String> time(@Nullable Instant at) {
        if (at == null) {
            return Optional.empty();
        }
        var year = at.atOffset(ZoneOffset.UTC).getYear();
        return year < 1900 || year > 2999
                ? Optional.empty()
                : Optional.of(at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// The beginning of that day, UTC.
    static Optional<String> time(@Nullable LocalDate day) {
        return day == null
                ? Optional.empty()
                : time(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// Half a pair of surrogates is no character: it cannot be written.
    private static String well(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
