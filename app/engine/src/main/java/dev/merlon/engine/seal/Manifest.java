package dev.merlon.engine.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.bundle.BundleFile;
import dev.merlon.engine.bundle.Part;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The list of what a sealed file holds; the signature is over its bytes.
///
/// @param format    of the file; what this Merlon writes and the newest that it reads is [#FORMAT]
/// @param workspace its name
/// @param at        the moment that was sealed: evidence is fresh or expired by it
/// @param sealedBy  who did it
/// @param engine    the version of Merlon that wrote it
/// @param content   the fingerprint: SHA-256 of the list [#CONTENTS]
/// @param key       the public key, X.509 (SubjectPublicKeyInfo, DER)
/// @param parts     all others in the file, by name
record Manifest(
        int format,
        String workspace,
        Instant at,
        String sealedBy,
        String engine,
        Fingerprint content,
        byte[] key,
        List<Part> parts) {

    static final int FORMAT = 1;

    static final String FILE = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    /// One line per part of the content, as `sha256sum` writes and checks them.
    static final String CONTENTS = "contents.sha256";

    static final BundleFile.Kind KIND = new BundleFile.Kind("SEAL", "sealed file", List.of(FILE, SIGNATURE));

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(10_000)
                    .maxNumberLength(30)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    Manifest {
        parts = List.copyOf(parts);
    }

    Fingerprint keyFingerprint() {
        return Fingerprint.of(key);
    }

    byte[] write() {
        var root = JSON.createObjectNode()
                .put("format", format)
                .put("workspace", workspace)
                .put("at", at.toString())
                .put("sealedBy", sealedBy)
                .put("engine", engine)
                .put("content", content.hex());
        root.putObject("key")
                .put("algorithm", SigningKey.ALGORITHM)
                .put("publicKey", Base64.getEncoder().encodeToString(key))
                .put("fingerprint", keyFingerprint().hex());
        var list = root.putArray("parts");
        parts.forEach(part -> list.addObject()
                .put("name", part.name())
                .put("bytes", part.bytes())
                .put("sha256", part.sha256()));
        try {
            var lines = new DefaultIndenter("  ", "\n");
            return JSON.writer(
                            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                    .writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /// @throws IOException where it is not of this form; the message says what is missing
    static Manifest read(byte[] bytes) throws IOException {
        var root = JSON.readTree(bytes);
        try {
            var parts = new ArrayList<Part>();
            for (var part : required(root, "parts")) {
                parts.add(new Part(text(part, "name"), number(part, "bytes"), text(part, "sha256")));
            }
            return new Manifest(
                    Math.toIntExact(number(root, "format")),
                    text(root, "workspace"),
                    Instant.parse(text(root, "at")),
                    text(root, "sealedBy"),
                    text(root, "engine"),
                    new Fingerprint(text(root, "content")),
                    Base64.getDecoder().decode(text(required(root, "key"), "publicKey")),
                    parts);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Only the format, which is looked at before anything that a newer one may tell otherwise.
    static int formatOf(byte[] bytes) throws IOException {
        return JSON.readTree(bytes).path("format").asInt();
    }

    private static JsonNode required(JsonNode in, String name) throws IOException {
        var value = in.get(name);
        if (value == null || value.isNull()) {
            throw new IOException("it has no " + name);
        }
        return value;
    }

    private static String text(JsonNode in, String name) throws IOException {
        return required(in, name).asText();
    }

    private static long number(JsonNode in, String name) throws IOException {
        var value = required(in, name);
        if (!value.canConvertToLong()) {
            throw new IOException(name + " is no number");
        }
        return value.longValue();
    }
}
