package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.report.workbook.part.XmlText;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// What the inputs of a row were when the workbook was written, as one short text that begins with the table
/// that the row is from: `table=Evidence owner=1a2b3c4d due=00000000 …`. Whoever reads the workbook back can
/// tell for each cell whether the workspace changed it since, without keeping the old values. The eight digits
/// are a CRC-32 of the value: they find changes, they do not prove anything.
public final class RowHash {

    private static final String TABLE = "table=";

    private RowHash() {}

    /// @param table   its id
    /// @param values  of the inputs, by field
    public static String of(String table, Map<Field, Cell> values) {
        var text = new StringBuilder(TABLE).append(table);
        values.forEach(
                (field, cell) -> text.append(' ').append(field.id()).append('=').append(of(plain(cell))));
        return text.toString();
    }

    /// The id of the table that a row's text names; empty where it names none.
    public static String table(String rowHash) {
        var end = rowHash.indexOf(' ');
        return rowHash.startsWith(TABLE) ? rowHash.substring(TABLE.length(), end < 0 ? rowHash.length() : end) : "";
    }

    /// The digits for one value as [#plain] gives it.
    public static String of(String plain) {
        var crc = new CRC32();
        crc.update(plain.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /// The digits that a row's text has for a field; empty where the field was not an input then.
    public static Optional<String> find(String rowHash, String field) {
        var matcher = Pattern.compile("(?:^| )" + Pattern.quote(field) + "=([0-9a-f]{8})(?: |$)")
                .matcher(rowHash);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// A value in the form that is compared: dates as numbers of days, numbers without needless digits, texts as
    /// a cell shows them, without space around them and with plain line breaks.
    public static String plain(Cell cell) {
        return switch (Cell.value(cell)) {
            case null -> "";
            case Double number -> plain(number);
            case Object text -> plain(XmlText.shown(text.toString()));
        };
    }

    /// The same of a number.
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// The same of what a cell shows.
    public static String plain(String shown) {
        return shown.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
