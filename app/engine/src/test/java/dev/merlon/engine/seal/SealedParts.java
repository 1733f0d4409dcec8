package dev.merlon.engine.seal;

import dev.merlon.engine.bundle.BundleWriter;
import dev.merlon.engine.bundle.Part;
import dev.merlon.engine.store.form.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The parts of a sealed file, for a forger to change.
record SealedParts(Map<String, byte[]> parts) {

    static SealedParts of(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new SealedParts(parts);
    }

    String text(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    SealedParts with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SealedParts with(String name, byte[] bytes) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(name, bytes);
        return new SealedParts(changed);
    }

    SealedParts without(String name) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        return new SealedParts(changed);
    }

    /// With a list that fits the parts again, signed by the key of another workspace.
    SealedParts signedIn(Path workspace) throws Exception {
        var key = SigningKey.of(workspace);
        var before = Manifest.read(parts.getOrDefault(Manifest.FILE, new byte[0]));
        var listed = new ArrayList<Part>();
        for (var part : parts.entrySet()) {
            if (!part.getKey().startsWith("manifest.") && !part.getKey().equals(Manifest.CONTENTS)) {
                listed.add(part(part.getKey(), part.getValue()));
            }
        }
        var contents = Freezing.contents(listed);
        listed.add(part(Manifest.CONTENTS, contents));
        return with(Manifest.CONTENTS, contents).signed(before, Fingerprint.of(contents), key, listed);
    }

    private SealedParts signed(Manifest before, Fingerprint content, SigningKey key, List<Part> listed)
            throws GeneralSecurityException {
        var manifest = new Manifest(
                        Manifest.FORMAT,
                        before.workspace(),
                        before.at(),
                        before.sealedBy(),
                        before.engine(),
                        content,
                        key.publicKey(),
                        listed)
                .write();
        return with(Manifest.FILE, manifest).with(Manifest.SIGNATURE, key.sign(manifest));
    }

    private static Part part(String name, byte[] bytes) {
        return new Part(name, bytes.length, Sha256.of(bytes));
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes(parts.keySet()));
    }

    /// A zip as ours are, whatever its names are.
    byte[] bytes(Iterable<String> names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var name : names) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(BundleWriter.NO_TIME);
                zip.putNextEntry(entry);
                zip.write(parts.getOrDefault(name, new byte[0]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
