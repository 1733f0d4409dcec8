package dev.merlon.engine.report.workbook.part;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The parts of a workbook in its zip. Every entry is written with the same time, so that the same snapshot
/// gives the same bytes.
public final class Parts {

    /// Not the first moment that a zip can tell: Java takes that for one before, and adds a time of the local zone.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final int FAST = 3;

    private Parts() {}

    /// @throws IOException where it is no zip, or holds more than 2,000 parts or 64 MiB
    public static Map<String, byte[]> read(InputStream in) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= bytes.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw new IOException("larger than a template may be: 2,000 parts, 64 MiB unpacked");
                }
                parts.put(entry.getName(), bytes);
            }
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw new IOException("no workbook: it is not a zip of parts");
        }
        return parts;
    }

    public static ZipOutputStream zip(OutputStream out) {
        var zip = new ZipOutputStream(new Unclosed(out));
        zip.setLevel(FAST);
        return zip;
    }

    public static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
    }

    /// `xl/worksheets/sheet1.xml` and `../tables/table1.xml` give `xl/tables/table1.xml`.
    public static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    /// `xl/worksheets/sheet1.xml` gives `xl/worksheets/_rels/sheet1.xml.rels`.
    public static String relations(String part) {
        var slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /// The report's file is closed by whoever opened it.
    private static final class Unclosed extends FilterOutputStream {

        public Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
