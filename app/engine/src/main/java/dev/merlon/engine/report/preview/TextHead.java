package dev.merlon.engine.report.preview;

import dev.merlon.engine.report.Preview;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// The first lines of a text. A report may be one line of megabytes: no more of it is read than is shown.
public final class TextHead {

    private static final int MOST_LINES = 400;
    private static final int LONGEST = 400;

    private TextHead() {}

    public static Preview.Lines read(Path file) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var more = true;
            while (more && lines.size() < MOST_LINES) {
                more = line(reader, lines);
            }
            var whole = !more || reader.read() < 0;
            return new Preview.Lines(lines, whole, Files.size(file));
        }
    }

    /// Adds the next line, if there is one.
    ///
    /// @return whether there may be another
    private static boolean line(BufferedReader reader, ArrayList<String> lines) throws IOException {
        var text = new StringBuilder();
        var read = reader.read();
        if (read < 0) {
            return false;
        }
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (text.length() < LONGEST) {
                text.append((char) read);
            } else if (text.length() == LONGEST) {
                text.append('…');
            }
        }
        lines.add(text.toString().replace("\r", "").replace("\t", "    "));
        return read >= 0;
    }
}
