package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.screen.contract.source.Colours;
import dev.merlon.desktop.screen.contract.source.Outline;
import dev.merlon.desktop.screen.contract.source.OutlineEntry;
import dev.merlon.desktop.screen.contract.source.SourceText;
import dev.merlon.engine.model.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file of a contract, made ready to be shown.
///
/// @param bytes  size of this file
/// @param marks  by line, from 1 on; null where nothing came from it
public record OpenedContract(
        About about,
        long bytes,
        SourceText source,
        Colours colours,
        List<OutlineEntry> outline,
        Findings findings,
        @Nullable Mark[] marks) {

    /// The contract that the file belongs to.
    ///
    /// @param title    the API's name
    /// @param version  the contract's own; may be empty
    /// @param files    paths of all its files, the root first
    /// @param sha256   of this file's bytes; empty where it is kept nowhere
    public record About(ContractOrigin origin, String title, String version, List<String> files, String sha256) {

        public About {
            files = List.copyOf(files);
        }
    }

    static OpenedContract of(About about, byte[] bytes, Findings findings) {
        var source = SourceText.of(bytes);
        var outline = new Outline(source);
        var colours = Colours.of(source, findings.file(), outline);
        return new OpenedContract(
                about, bytes.length, source, colours, outline.entries(), findings, findings.marks(source.lines()));
    }

    /// The same text after something was decided, recorded or answered.
    OpenedContract with(Findings newFindings) {
        return new OpenedContract(
                about, bytes, source, colours, outline, newFindings, newFindings.marks(source.lines()));
    }

    public ContractOrigin origin() {
        return about.origin();
    }

    public List<String> files() {
        return about.files();
    }

    public String sha256() {
        return about.sha256();
    }

    public String file() {
        return findings.file();
    }

    public Optional<Mark> mark(int line) {
        return line < marks.length ? Optional.ofNullable(marks[line]) : Optional.empty();
    }

    /// What stands at a place: the key or the value, and of something in brackets as much as its line has.
    Span span(int line, int column) {
        if (line < 1) {
            return new Span(0, 0);
        }
        if (column < 1) {
            return new Span(source.start(line), source.end(Math.min(line, source.lines())) - source.start(line));
        }
        var offset = source.offset(line, column);
        var ends = colours.at(offset);
        var bracket = ends[1] - ends[0] == 1 && "{[".indexOf(source.text().charAt(offset)) >= 0;
        return bracket ? new Span(offset, closing(offset) - offset) : new Span(ends[0], ends[1] - ends[0]);
    }

    private int closing(int offset) {
        var end = source.end(source.lineOf(offset));
        var most = Math.min(end, offset + 20_000);
        var depth = 0;
        for (var at = offset; at < most; at++) {
            switch (source.text().charAt(at)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return most;
    }

    /// The operation, component or section that a place lies in.
    Optional<OutlineEntry> within(int offset) {
        OutlineEntry last = null;
        for (var entry : outline) {
            if (entry.offset() > offset) {
                break;
            }
            last = entry;
        }
        return Optional.ofNullable(last);
    }

    /// The file that a place means, the first one where it means none of these.
    static String fileOf(List<String> files, String named) {
        return files.stream()
                .filter(f -> named.equals(f) || named.endsWith("/" + f))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseGet(() -> files.isEmpty() ? named : files.getFirst());
    }

    Location place(int offset) {
        return new Location(file(), source.lineOf(offset), source.columnOf(offset), "");
    }
}
