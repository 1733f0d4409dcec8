package dev.merlon.engine.seal;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A sealed file that a stranger may have made: nothing of it is believed before it is looked at, and nothing of it is
/// ever written to a disk.
final class SealedFile implements AutoCloseable {

    private static final int MOST_PARTS = 60_000;
    private static final long MOST_BYTES = (1L << 32) - 1;

    /// What is read into memory at once.
    private static final int MOST_IN_MEMORY = 512 << 20;

    private static final int LOCAL_HEADER = 30;
    private static final int DESCRIPTOR = 16;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    private SealedFile(Path path, ZipFile zip, Map<String, ZipEntry> entries) {
        this.path = path;
        this.zip = zip;
        this.entries = entries;
    }

    /// @throws WorkbenchException where it is no such file, is cut short, or its names are those of an attack
    static SealedFile open(Path path) throws WorkbenchException {
        if (!Files.isRegularFile(path)) {
            throw Trouble.refused(path, "SEAL-MISSING-FILE", "there is no such file", null);
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw Trouble.refused(path, "SEAL-SIZE", "it is larger than a sealed file can be", null);
            }
            var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            try {
                return new SealedFile(path, zip, entries(path, zip));
            } catch (WorkbenchException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw Trouble.refused(path, "SEAL-DAMAGED", "it is no sealed file, or was cut short", e);
        } catch (IOException e) {
            throw Trouble.refused(path, "SEAL-UNREADABLE", "it cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, ZipEntry> entries(Path path, ZipFile zip) throws WorkbenchException, IOException {
        if (zip.size() > MOST_PARTS) {
            throw Trouble.refused(path, "SEAL-SIZE", "it has more parts than a sealed file can have", null);
        }
        var entries = new LinkedHashMap<String, ZipEntry>();
        var length = (long) END;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            var name = entry.getName();
            if (!Parts.isFine(name)) {
                throw Trouble.refused(
                        path, "SEAL-NAME", "a part has a name that leads elsewhere: " + Trouble.quoted(name), null);
            }
            if (entries.put(name, entry) != null) {
                throw Trouble.refused(path, "SEAL-TWICE", "there are two parts called " + Trouble.quoted(name), null);
            }
            length += LOCAL_HEADER + DESCRIPTOR + CENTRAL_HEADER + entry.getCompressedSize();
            length += 2L * name.getBytes(StandardCharsets.UTF_8).length;
        }
        if (!entries.containsKey(Manifest.FILE) || !entries.containsKey(Manifest.SIGNATURE)) {
            throw Trouble.refused(path, "SEAL-NOT", "it is no sealed file: it has no signed list of its parts", null);
        }
        if (length != Files.size(path)) {
            throw Trouble.refused(
                    path, "SEAL-BYTES", "it holds bytes that belong to no part, or was packed again", null);
        }
        return Collections.unmodifiableMap(entries);
    }

    Path path() {
        return path;
    }

    /// Names of all parts, the list and its signature among them.
    java.util.Set<String> names() {
        return entries.keySet();
    }

    /// Reads a part, up to a byte more than it should have.
    ///
    /// @param bytes  how many there should be
    byte[] bytes(String name, long bytes) throws IOException {
        if (bytes > MOST_IN_MEMORY) {
            throw new IOException("it is too large to be read: " + bytes + " bytes");
        }
        var all = new ByteArrayOutputStream((int) Math.min(bytes, 1 << 20));
        try (var in = stream(name)) {
            var piece = new byte[1 << 16];
            for (var n = in.read(piece); n >= 0 && all.size() <= bytes; n = in.read(piece)) {
                all.write(piece, 0, n);
            }
        }
        return all.toByteArray();
    }

    InputStream stream(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IOException("it has no part " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
