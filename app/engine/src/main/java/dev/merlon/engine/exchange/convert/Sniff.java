package dev.merlon.engine.exchange.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What the first characters of a file give away, so that a large contract is not read twice.
final class Sniff {

    private static final int HEAD = 16_384;

    private static final Pattern OTHER = Pattern.compile(
            "(?m)^\\s*[{,]?\\s*[\"']?(openapi|swagger)[\"']?\\s*:|_postman_id|schema\\.getpostman\\.com|\"catalog\"|^PK\\x03\\x04");

    private static final Pattern MODEL = Pattern.compile(
            "otmVersion|threagile_version|technical_assets|\"diagramType\"|\"applicationInfo\"|\"mitigationLinks\"|__class__"
                    + "|\"threat_personas\"|\"trust_zones\"|\"cdx:model:");

    private Sniff() {}

    /// Whether it is a contract, a zip, or anything else but a model.
    static boolean isOther(Path file) {
        return OTHER.matcher(head(file)).find();
    }

    static boolean isModel(Path file) {
        return MODEL.matcher(head(file)).find();
    }

    static boolean isXml(Path file) {
        return head(file).replace("\uFEFF", "").stripLeading().startsWith("<");
    }

    /// Empty where it cannot be read: whoever reads it in earnest says why.
    private static String head(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(HEAD);
            var wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE);
            return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
