package dev.merlon.engine.exchange.sheet;

import dev.merlon.engine.problem.WorkbenchException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads delimited text (RFC 4180): comma, semicolon or tab, whichever the first line has most of outside of
/// quotes; UTF-8, UTF-16 with its mark, or Windows' Western code page where it is neither.
public final class CsvReader {

    private final String text;
    private final char delimiter;
    private final String file;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private CsvReader(String text, String file) {
        this.text = text;
        this.file = file;
        this.delimiter = delimiter(text);
    }

    /// @throws WorkbenchException code `IMPORT-SIZE`, where it has more rows, columns or longer cells than any list
    public static Sheet read(byte[] bytes, String file) throws WorkbenchException {
        return new Sheet(file, new CsvReader(decoded(bytes), file).rows());
    }

    private List<List<String>> rows() throws WorkbenchException {
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? quoted() : plain());
            if (row.size() > Sheet.MOST_COLUMNS) {
                throw tooLarge("more than " + Sheet.MOST_COLUMNS + " columns");
            }
            if (at < text.length() && text.charAt(at) == delimiter) {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
            } else {
                endRow();
            }
        }
        if (!row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void endRow() throws WorkbenchException {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length()) {
            at++;
        }
        rows.add(row);
        row = new ArrayList<>();
        if (rows.size() > Sheet.MOST_ROWS) {
            throw tooLarge("more than " + Sheet.MOST_ROWS + " rows");
        }
    }

    private String plain() throws WorkbenchException {
        var from = at;
        while (at < text.length()
                && text.charAt(at) != delimiter
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return bounded(text.substring(from, at));
    }

    /// Two quotes within are one; what follows the closing one up to the delimiter belongs to the cell.
    private String quoted() throws WorkbenchException {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        return bounded(cell.append(plain()).toString());
    }

    private String bounded(String cell) throws WorkbenchException {
        if (cell.length() > Sheet.LONGEST_CELL) {
            throw tooLarge("a cell of more than " + Sheet.LONGEST_CELL + " characters");
        }
        return cell;
    }

    private WorkbenchException tooLarge(String what) {
        return new WorkbenchException("IMPORT-SIZE", "it has " + what, file, null);
    }

    private static char delimiter(String text) {
        var counts = new int[3];
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (c == '\n') {
                    break;
                }
                var which = ",;\t".indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ",;\t".charAt(best);
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
