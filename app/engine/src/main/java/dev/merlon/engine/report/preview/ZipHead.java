package dev.merlon.engine.report.preview;

import dev.merlon.engine.report.Preview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The texts of a zip that was just written: what there is, then how each begins.
public final class ZipHead {

    private static final int LINES_EACH = 25;
    private static final int MOST_FILES = 15;

    private ZipHead() {}

    public static Preview.Lines read(Path file) throws IOException {
        var lines = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.stream().toList();
            entries.forEach(e -> lines.add(String.format(Locale.ROOT, "%,12d bytes   %s", e.getSize(), e.getName())));
            for (var entry : entries.subList(0, Math.min(MOST_FILES, entries.size()))) {
                begin(zip, entry, lines);
            }
        }
        return new Preview.Lines(lines, false, Files.size(file));
    }

    private static void begin(ZipFile zip, ZipEntry entry, ArrayList<String> lines) throws IOException {
        lines.add("");
        lines.add("── " + entry.getName());
        try (var text = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            text.lines().limit(LINES_EACH).forEach(lines::add);
        }
    }
}
