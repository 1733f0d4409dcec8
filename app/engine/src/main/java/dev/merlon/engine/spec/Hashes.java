package dev.merlon.engine.spec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The SHA-256 of files, worked out while they are being read. Used by one thread.
final class Hashes {

    private final Map<String, CompletableFuture<String>> begun = new HashMap<>();

    byte[] begin(String name, byte[] content) {
        begun.put(name, CompletableFuture.supplyAsync(() -> sha256(content)));
        return content;
    }

    /// In lower-case hex. The file has been begun.
    String of(String name) {
        var hash = begun.get(name);
        if (hash == null) {
            throw new IllegalStateException("nobody has read " + name);
        }
        return hash.join();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
