package dev.merlon.desktop.screen.reports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report that went out, as the workspace remembers it.
///
/// @param format  id of its format
/// @param title   the format's title at that time
public record Exported(Instant at, String format, String title, Path file) {

    /// The workspace keeps the list under this key.
    static final String SETTING = "reports.exported";

    private static final int REMEMBERED = 12;

    /// Reads what [#write] wrote; lines that make no sense are passed over.
    static List<Exported> read(String text) {
        return text.lines().flatMap(line -> parse(line).stream()).toList();
    }

    static String write(List<Exported> list) {
        return list.stream()
                .map(e -> String.join(
                        "\t", e.at().toString(), e.format(), e.title(), e.file().toString()))
                .collect(Collectors.joining("\n"));
    }

    /// The list with this one first; an earlier export to the same file goes, for that file is no longer.
    static List<Exported> with(Exported latest, List<Exported> earlier) {
        return Stream.concat(
                        Stream.of(latest),
                        earlier.stream().filter(e -> !e.file().equals(latest.file())))
                .limit(REMEMBERED)
                .toList();
    }

    private static Optional<Exported> parse(String line) {
        var parts = List.of(line.split("\t", 4));
        if (parts.size() < 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Exported(Instant.parse(parts.get(0)), parts.get(1), parts.get(2), Path.of(parts.get(3))));
        } catch (DateTimeException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
