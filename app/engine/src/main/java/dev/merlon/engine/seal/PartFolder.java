package dev.merlon.engine.seal;

import dev.merlon.engine.store.form.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Where the parts of a sealed file lie while it is made: what its list says of them is known before the first is
/// written into the file.
final class PartFolder implements AutoCloseable {

    /// A fixed time keeps the bytes the same. The first of January 1980 is the time that Java takes for none and adds a
    /// field for.
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path folder;
    private final SortedMap<String, Manifest.Part> parts = new TreeMap<>();

    /// @param beside  the folder of the file to come: there is room for it, or there is not
    PartFolder(Path beside) throws IOException {
        folder = Files.createTempDirectory(beside, ".merlon-seal");
    }

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void put(String name, Content content) throws IOException {
        if (!Parts.isFine(name)) {
            throw new IOException("a file cannot be sealed under the name " + Trouble.quoted(name));
        }
        var digest = Sha256.digest();
        var file = file(name);
        try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
            content.writeTo(out);
        }
        parts.put(
                name,
                new Manifest.Part(
                        name, Files.size(file), HexFormat.of().formatHex(digest.digest())));
    }

    void put(String name, byte[] bytes) throws IOException {
        put(name, out -> out.write(bytes));
    }

    void lines(String name, Stream<String> lines) throws IOException {
        put(name, out -> {
            for (var line : (Iterable<String>) lines::iterator) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        });
    }

    /// By name.
    List<Manifest.Part> parts() {
        return List.copyOf(parts.values());
    }

    /// The name of a part is its name in the file, never one on this disk.
    private Path file(String name) {
        return folder.resolve(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// The list and its signature first, then all parts by name; each with the same time.
    void zip(byte[] manifest, byte[] signature, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            begin(zip, Manifest.FILE);
            zip.write(manifest);
            begin(zip, Manifest.SIGNATURE);
            zip.write(signature);
            for (var name : parts.keySet()) {
                begin(zip, name);
                Files.copy(file(name), zip);
            }
            zip.closeEntry();
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
