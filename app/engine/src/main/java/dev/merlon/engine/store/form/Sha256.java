package dev.merlon.engine.store.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The name of a kept file: SHA-256 of its bytes in lower-case hex.
public final class Sha256 {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// Reads the file once, in pieces.
    public static String of(Path file) throws IOException {
        var digest = digest();
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[64 * 1024];
            for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// True where the text can be such a name: what comes from a database must never become a path by itself.
    public static boolean looksRight(String text) {
        return FORM.matcher(text).matches();
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
