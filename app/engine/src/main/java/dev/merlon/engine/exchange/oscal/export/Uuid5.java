package dev.merlon.engine.exchange.oscal.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Names things by UUIDs of version 5 (RFC 9562, section 5.5): the same name in the same namespace has the same
/// one, whoever asks and whenever. Java's own name-based UUIDs are of version 3, which OSCAL's schemas refuse.
record Uuid5(UUID namespace) {

    /// The RFC's namespace for names that are URIs.
    static final Uuid5 OF_URIS = new Uuid5(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));

    /// Stands between the parts of a name, and in none of them.
    private static final String BETWEEN = "\u001f";

    /// @param name  what the thing is called, from the general to the particular
    UUID of(String... name) {
        var bytes = digest(String.join(BETWEEN, name).getBytes(StandardCharsets.UTF_8));
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x50);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private byte[] digest(byte[] name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}
