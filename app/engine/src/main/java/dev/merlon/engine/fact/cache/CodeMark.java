package dev.merlon.engine.fact.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Tells one build of the engine from another, so that facts found by the one are not taken for those of the other. A
/// version number would not: while somebody works on the engine it stays the same.
///
/// @param text  the same for the same code
record CodeMark(String text) {

    /// Of a packaged build the SHA-256 of its jar; of compiled classes their names, sizes and times.
    static CodeMark ofThisCode() {
        try {
            var source = CodeMark.class.getProtectionDomain().getCodeSource();
            return of(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException _) {
            return new CodeMark(UUID.randomUUID().toString());
        }
    }

    static CodeMark of(Path place) throws IOException {
        return new CodeMark(sha256(Files.isDirectory(place) ? listing(place) : Files.readAllBytes(place)));
    }

    private static byte[] listing(Path folder) throws IOException {
        var listing = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                listing.append(folder.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ');
                listing.append(Files.getLastModifiedTime(file)).append('\n');
            }
        }
        return listing.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
