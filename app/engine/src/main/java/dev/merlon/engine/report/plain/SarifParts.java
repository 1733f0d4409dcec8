package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.model.Location;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What results of all our SARIF logs share: levels, places, fingerprints.
public final class SarifParts {

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private SarifParts() {}

    /// @param risk  1 to 25
    public static String level(int risk) {
        if (risk >= 10) {
            return "error";
        }
        return risk >= 5 ? "warning" : "note";
    }

    /// Spreads the risk of 1 to 25 over the bands in which GitHub shows low (below 4), medium (below 7), high
    /// (to 9) and critical (over 9), so that a severity has the same word there as here.
    public static String securitySeverity(int risk) {
        double score;
        if (risk >= 17) {
            score = 9.1 + (risk - 17) / 8.0 * 0.9;
        } else if (risk >= 10) {
            score = 7.0 + (risk - 10) / 6.0 * 1.9;
        } else if (risk >= 5) {
            score = 4.0 + (risk - 5) / 4.0 * 2.9;
        } else {
            score = 1.0 + (risk - 1) / 3.0 * 2.9;
        }
        return String.format(Locale.ROOT, "%.1f", score);
    }

    public static void place(JsonGenerator json, Location place) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        var absolute = place.file().startsWith("/") || place.file().matches("[A-Za-z]:/.*");
        json.writeStringField("uri", uri(place.file(), absolute));
        if (!absolute) {
            json.writeStringField("uriBaseId", "%SRCROOT%");
        }
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, place.line()));
        json.writeNumberField("startColumn", Math.max(1, place.column()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", place.pointer());
        json.writeStringField("kind", "member");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    public static void fingerprint(JsonGenerator json, String fingerprint) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("merlonPlace/v1", fingerprint);
        // The only one that GitHub looks at; without it the upload would make one of the text of the line.
        json.writeStringField("primaryLocationLineHash", fingerprint + ":1");
        json.writeEndObject();
    }

    /// The same in the next version of the contract, whatever moved: made of rule, file and pointer.
    ///
    /// @param seen  how often each came before in this log
    public static String fingerprint(String rule, Location place, String variant, Map<String, Integer> seen) {
        var key = rule + "\n" + place.file() + "\n"
                + INDEX.matcher(place.pointer()).replaceAll("/*") + variant;
        return digest(key + "\n" + seen.merge(key, 1, Integer::sum));
    }

    static String uri(String file, boolean absolute) {
        try {
            var path = absolute && !file.startsWith("/") ? "/" + file : file;
            return absolute
                    ? new URI("file", "", path, null).toString()
                    : new URI(null, null, path.contains(":") ? "./" + path : path, null).getRawPath();
        } catch (URISyntaxException _) {
            return java.net.URLEncoder.encode(file, StandardCharsets.UTF_8)
                    .replace("%2F", "/")
                    .replace("+", "%20");
        }
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
