package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.view.SafeText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Streams the cells of one sheet (ECMA-376 part 1, 18.3.1.80 `sheetData`) and keeps its links for the end. Rows and
/// cells come in order.
public final class SheetOut {

    /// Excel takes 65,530 links on a sheet.
    public static final int MOST_LINKS = 65_500;

    private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final int FLUSH = 1 << 15;

    private final XmlOut out;
    private final SharedStrings strings;
    private final StringBuilder text = new StringBuilder(FLUSH + 4096);
    private final StringBuilder links = new StringBuilder();
    private int linkCount;
    private int row;

    SheetOut(XmlOut out, SharedStrings strings) {
        this.out = out;
        this.strings = strings;
    }

    public void begin() {
        text.append("<sheetData>");
    }

    /// @param number  1-based, larger than the last
    public void row(int number) {
        row = number;
        text.append("<row r=\"").append(number).append("\">");
    }

    /// @param height  in points
    public void row(int number, double height) {
        row = number;
        text.append("<row r=\"")
                .append(number)
                .append("\" ht=\"")
                .append(height)
                .append("\">");
    }

    public void endRow() throws IOException {
        text.append("</row>");
        if (text.length() > FLUSH) {
            out.raw(text);
            text.setLength(0);
        }
    }

    /// @param column  0-based
    public void cell(int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Text(var value, var tone, var link) -> text(column, value, linked(column, link, tone));
            case Cell.Number(var value, var tone, var link) -> number(column, value, linked(column, link, tone));
            case Cell.Day(var day) -> number(column, day.toEpochDay() - EPOCH, Tone.DAY);
            case Cell.Moment(var at) -> {
                var utc = at.atZone(ZoneOffset.UTC);
                var share = utc.toLocalTime().toSecondOfDay() / 86_400.0;
                number(column, utc.toLocalDate().toEpochDay() - EPOCH + share, Tone.MOMENT);
            }
            case Cell.Formula(var formula, var cached, var tone) -> {
                open(column, Palette.style(tone));
                text.append("><f>").append(SharedStrings.escaped(formula)).append("</f><v>");
                digits(cached);
                text.append("</v></c>");
            }
        }
    }

    /// An empty cell of a row, so that the line below the row has no gap.
    public void blank(int column) {
        open(column, Palette.style(Tone.PLAIN));
        text.append("/>");
    }

    private void text(int column, String value, Tone tone) {
        open(column, SafeText.formulaLike(value) ? Palette.quotedStyle(tone) : Palette.style(tone));
        var number = strings.number(value);
        if (number == SharedStrings.INLINE) {
            text.append(" t=\"inlineStr\"><is>");
            SharedStrings.appendText(text, value);
            text.append("</is></c>");
        } else {
            text.append(" t=\"s\"><v>").append(number).append("</v></c>");
        }
    }

    private void number(int column, double value, Tone tone) {
        open(column, Palette.style(tone));
        text.append("><v>");
        digits(value);
        text.append("</v></c>");
    }

    private void digits(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            text.append(value);
        }
    }

    private void open(int column, int style) {
        text.append("<c r=\"");
        appendName(text, column);
        text.append(row).append("\" s=\"").append(style).append('"');
    }

    /// Keeps the link; where the sheet can take no more, the cell is a plain one.
    private Tone linked(int column, Cell.@Nullable Anchor link, Tone tone) {
        if (link == null) {
            return tone;
        }
        if (linkCount >= MOST_LINKS) {
            return switch (tone) {
                case LINK -> Tone.PLAIN;
                case LINK_NUMBER -> Tone.NUMBER;
                default -> tone;
            };
        }
        linkCount++;
        links.append("<hyperlink ref=\"");
        appendName(links, column);
        links.append(row)
                .append("\" location=\"")
                .append(SharedStrings.escaped(link.location()))
                .append("\"/>");
        return tone;
    }

    public void end() throws IOException {
        text.append("</sheetData>");
        out.raw(text);
        text.setLength(0);
    }

    /// The `hyperlinks` element, or nothing; it has a place of its own further down the part.
    CharSequence links() {
        return linkCount == 0 ? "" : "<hyperlinks>" + links + "</hyperlinks>";
    }

    int linkCount() {
        return linkCount;
    }

    /// `A`, `Z`, `AA`.
    public static void appendName(StringBuilder out, int column) {
        if (column >= 26) {
            appendName(out, column / 26 - 1);
        }
        out.append((char) ('A' + column % 26));
    }
}
