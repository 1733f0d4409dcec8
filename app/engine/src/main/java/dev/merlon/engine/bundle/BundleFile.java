package dev.merlon.engine.bundle;

import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A bundle that a stranger may have made: nothing of it is believed before it is looked at.
public final class BundleFile implements AutoCloseable {

    private static final int MOST_PARTS = 60_000;
    private static final long MOST_BYTES = 1L << 40;

    /// Up to here a zip's own book-keeping has a fixed size.
    private static final long SMALL = 1L << 32;

    /// What is read into memory at once.
    private static final int MOST_IN_MEMORY = 512 << 20;

    private static final int LOCAL_HEADER = 30;
    private static final int DESCRIPTOR = 16;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    private BundleFile(Path path, ZipFile zip, Map<String, ZipEntry> entries) {
        this.path = path;
        this.zip = zip;
        this.entries = entries;
    }

    /// What kind of bundle is meant, for messages.
    ///
    /// @param code    how codes of problems begin: `SEAL`
    /// @param name    `sealed file`
    /// @param needed  parts without which it is none
    public record Kind(String code, String name, List<String> needed) {

        public Kind {
            needed = List.copyOf(needed);
        }

        WorkbenchException refused(Path path, String what, String text, @Nullable Throwable cause) {
            return Trouble.refused(path, code + "-" + what, text, cause);
        }
    }

    /// @throws WorkbenchException where it is no such file, is cut short, or its names are those of an attack
    public static BundleFile open(Path path, Kind kind) throws WorkbenchException {
        if (!Files.isRegularFile(path)) {
            throw kind.refused(path, "MISSING-FILE", "there is no such file", null);
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw kind.refused(path, "SIZE", "it is larger than a " + kind.name() + " can be", null);
            }
            var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            try {
                return new BundleFile(path, zip, entries(path, zip, kind));
            } catch (WorkbenchException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw kind.refused(path, "DAMAGED", "it is no " + kind.name() + ", or was cut short", e);
        } catch (IOException e) {
            throw kind.refused(path, "UNREADABLE", "it cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, ZipEntry> entries(Path path, ZipFile zip, Kind kind)
            throws WorkbenchException, IOException {
        if (zip.size() > MOST_PARTS) {
            throw kind.refused(path, "SIZE", "it has more parts than a " + kind.name() + " can have", null);
        }
        var entries = new LinkedHashMap<String, ZipEntry>();
        var length = (long) END;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            var name = entry.getName();
            if (!Part.isName(name)) {
                throw kind.refused(
                        path, "NAME", "a part has a name that leads elsewhere: " + Trouble.quoted(name), null);
            }
            if (entries.put(name, entry) != null) {
                throw kind.refused(path, "TWICE", "there are two parts called " + Trouble.quoted(name), null);
            }
            length += LOCAL_HEADER + DESCRIPTOR + CENTRAL_HEADER + entry.getCompressedSize();
            length += 2L * name.getBytes(StandardCharsets.UTF_8).length;
        }
        if (!entries.keySet().containsAll(kind.needed())) {
            throw kind.refused(path, "NOT", "it is no " + kind.name() + ": it has no list of its parts", null);
        }
        var size = Files.size(path);
        if (size < SMALL && length != size) {
            throw kind.refused(path, "BYTES", "it holds bytes that belong to no part, or was packed again", null);
        }
        return Collections.unmodifiableMap(entries);
    }

    public Path path() {
        return path;
    }

    /// Names of all parts, the list and its signature among them.
    public Set<String> names() {
        return entries.keySet();
    }

    /// Reads a part, up to a byte more than it should have.
    ///
    /// @param bytes  how many there should be
    public byte[] bytes(String name, long bytes) throws IOException {
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

    public InputStream stream(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IOException("it has no part " + name);
        }
        return zip.getInputStream(entry);
    }

    /// What is wrong with a part: it is missing, or not what the list says. No more of it is read than that.
    public Optional<String> flaw(Part part) throws IOException {
        if (!entries.containsKey(part.name())) {
            return Optional.of("is missing");
        }
        var digest = Sha256.digest();
        var bytes = 0L;
        try (var in = stream(part.name())) {
            var piece = new byte[1 << 16];
            for (var n = in.read(piece); n >= 0 && bytes <= part.bytes(); n = in.read(piece)) {
                digest.update(piece, 0, n);
                bytes += n;
            }
        } catch (ZipException _) {
            return Optional.of("is damaged");
        }
        return bytes == part.bytes()
                        && HexFormat.of().formatHex(digest.digest()).equals(part.sha256())
                ? Optional.empty()
                : Optional.of("is not what was written");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
