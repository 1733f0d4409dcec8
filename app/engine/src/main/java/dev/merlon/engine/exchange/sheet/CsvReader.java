package dev.merlon.engine.exchange.sheet;

import dev.merlon.engine.exchange.csv.CsvText;
import dev.merlon.engine.exchange.csv.CsvText.Limits;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Reads a list that a spreadsheet or another program saved as delimited text: UTF-8, UTF-16 with its mark, or Windows'
/// Western code page where it is neither.
public final class CsvReader {

    private static final Limits LIMITS =
            new Limits("IMPORT-SIZE", Integer.MAX_VALUE, Sheet.MOST_ROWS, Sheet.MOST_COLUMNS, Sheet.LONGEST_CELL);

    private CsvReader() {}

    /// @throws WorkbenchException code `IMPORT-SIZE`, where it has more rows, columns or longer cells than any list;
    ///                            `CSV-QUOTE` where a quotation mark is never closed
    public static Sheet read(byte[] bytes, String file) throws WorkbenchException {
        var problems = new ArrayList<Problem>();
        var rows = CsvText.rows(file, decoded(bytes), LIMITS, problems);
        if (!problems.isEmpty()) {
            throw new WorkbenchException(problems, null);
        }
        return new Sheet(
                file,
                rows.stream()
                        .map(row -> row.stream().map(CsvText.Cell::text).toList())
                        .toList());
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
