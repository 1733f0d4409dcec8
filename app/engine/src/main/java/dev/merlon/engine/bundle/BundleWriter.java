package dev.merlon.engine.bundle;

import dev.merlon.engine.store.form.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a bundle part by part, and knows afterwards what it wrote: the list of parts comes last. The same
/// parts in the same order give the same bytes.
public final class BundleWriter implements AutoCloseable {

    /// A fixed time keeps the bytes the same. The first of January 1980 is the time that Java takes for none
    /// and adds a field for.
    public static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final SortedMap<String, Part> parts = new TreeMap<>();

    public BundleWriter(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
    }

    /// The bytes of a part.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws IOException where it cannot be written, or its name is no [Part#isName]
    public Part put(String name, Content content) throws IOException {
        if (!Part.isName(name) || parts.containsKey(name)) {
            throw new IOException("a file cannot be packed under the name " + Trouble.quoted(name));
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var digest = Sha256.digest();
        var counting = new Counting(new DigestOutputStream(zip, digest));
        content.writeTo(counting);
        counting.flush();
        zip.closeEntry();
        var part = new Part(name, counting.written, HexFormat.of().formatHex(digest.digest()));
        parts.put(name, part);
        return part;
    }

    public Part put(String name, byte[] bytes) throws IOException {
        return put(name, out -> out.write(bytes));
    }

    /// Each with a line break behind it.
    public Part lines(String name, Stream<String> lines) throws IOException {
        return put(name, out -> {
            for (var line : (Iterable<String>) lines::iterator) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        });
    }

    /// What was written so far, by name.
    public List<Part> parts() {
        return parts.values().stream().sorted(Comparator.comparing(Part::name)).toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Does not let the part's writer close the file.
    private static final class Counting extends FilterOutputStream {

        private long written;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
