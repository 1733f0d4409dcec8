package dev.merlon.desktop.screen.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Lines of a contract around a place.
public final class ContractLines {

    private static final int AROUND = 3;
    private static final int LONGEST = 160;

    /// @param number  1-based
    /// @param text    shortened where it is very long
    /// @param here    the line that is meant
    public record Line(int number, String text, boolean here) {}

    private ContractLines() {}

    /// The line, with up to three before and after it. Nothing where the file has no such line.
    public static List<Line> around(byte[] file, int line) {
        var lines = new ArrayList<Line>();
        var number = 1;
        var start = 0;
        for (var i = 0; i <= file.length && number <= line + AROUND; i++) {
            if (i == file.length || file[i] == '\n') {
                if (number >= line - AROUND) {
                    lines.add(new Line(number, text(file, start, i), number == line));
                }
                number++;
                start = i + 1;
            }
        }
        return lines.stream().anyMatch(Line::here) ? lines : List.of();
    }

    private static String text(byte[] file, int from, int to) {
        var end = Math.min(to, from + LONGEST * 4);
        var text = new String(file, from, end - from, StandardCharsets.UTF_8)
                .replace("\t", "    ")
                .replaceAll("\\p{Cntrl}", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
