package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.part.Area;
import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlOut;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Streams the cells of one sheet (ECMA-376 part 1, 18.3.1.80 `sheetData`). Rows and cells come in order.
final class SheetOut {

    private static final int FLUSH = 1 << 15;

    private final XmlOut out;
    private final SharedStrings strings;
    private final Styles styles;
    private final Places places;
    private final Links links;
    private final StringBuilder text = new StringBuilder(FLUSH + 4096);
    private String[] names = new String[64];
    private String row = "";

    SheetOut(XmlOut out, SharedStrings strings, Styles styles, Places places, Links links) {
        this.out = out;
        this.strings = strings;
        this.styles = styles;
        this.places = places;
        this.links = links;
    }

    StringBuilder text() {
        return text;
    }

    /// Opens a row as the template has it, without its cells.
    void row(int number, Element template) {
        row = Integer.toString(number);
        text.append("<row r=\"").append(row).append('"');
        template.attributes().forEach((name, value) -> {
            if (!name.equals("r") && !name.equals("spans")) {
                text.append(' ').append(name).append("=\"");
                XmlText.escape(text, value, true);
                text.append('"');
            }
        });
        text.append('>');
    }

    /// @param height  in points; 0 for the usual one
    void row(int number, double height) {
        row = Integer.toString(number);
        text.append("<row r=\"").append(row).append('"');
        if (height > 0) {
            text.append(" ht=\"").append(height).append('"');
        }
        text.append('>');
    }

    void endRow() throws IOException {
        text.append("</row>");
        if (text.length() > FLUSH) {
            flush();
        }
    }

    void flush() throws IOException {
        out.raw(text);
        text.setLength(0);
    }

    void cell(int column, int style, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> blank(column, style);
            case Cell.Text(var value, var link) -> text(column, linked(column, style, link), value);
            case Cell.Number(var value, var link) -> number(column, linked(column, style, link), value);
            case Cell.Day(var day) -> number(column, styles.with(style, Styles.Trait.DAY), Cell.serial(day));
            case Cell.Moment(var at) -> number(column, styles.with(style, Styles.Trait.MOMENT), Cell.serial(at));
        }
    }

    /// @param cached  a number, a text or a truth; null where Excel has to work it out
    void formula(int column, int style, String formula, @Nullable Object cached) {
        open(column, style);
        switch (cached) {
            case String _ -> text.append(" t=\"str\"");
            case Boolean _ -> text.append(" t=\"b\"");
            case null, default -> {}
        }
        text.append("><f>");
        XmlText.escape(text, formula, false);
        text.append("</f>");
        value(cached);
        text.append("</c>");
    }

    private void value(@Nullable Object cached) {
        if (cached == null) {
            return;
        }
        text.append("<v>");
        switch (cached) {
            case Double number -> digits(text, number);
            case Boolean truth -> text.append(truth ? '1' : '0');
            default -> XmlText.escape(text, XmlText.fit(cached.toString()), false);
        }
        text.append("</v>");
    }

    /// A cell that is left empty keeps the look of its column, so that the lines of a row have no gap.
    private void blank(int column, int style) {
        if (style != 0) {
            open(column, style);
            text.append("/>");
        }
    }

    private void text(int column, int style, String value) {
        open(column, SafeText.formulaLike(value) ? styles.with(style, Styles.Trait.QUOTED) : style);
        var number = strings.number(value);
        if (number == SharedStrings.INLINE) {
            text.append(" t=\"inlineStr\"><is>");
            XmlText.cell(text, value);
            text.append("</is></c>");
        } else {
            text.append(" t=\"s\"><v>").append(number).append("</v></c>");
        }
    }

    private void number(int column, int style, double value) {
        open(column, style);
        text.append("><v>");
        digits(text, value);
        text.append("</v></c>");
    }

    static void digits(StringBuilder out, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }

    private void open(int column, int style) {
        text.append(name(column)).append(row).append("\" s=\"").append(style).append('"');
    }

    private String name(int column) {
        if (column >= names.length) {
            names = java.util.Arrays.copyOf(names, Math.max(column + 1, names.length * 2));
        }
        var known = names[column];
        if (known == null) {
            var name = new StringBuilder("<c r=\"");
            Area.appendName(name, column);
            known = name.toString();
            names[column] = known;
        }
        return known;
    }

    /// Keeps the link; where it leads nowhere, or the sheet can take no more, the cell is a plain one.
    private int linked(int column, int style, Cell.@Nullable Link link) {
        if (link == null || links.full()) {
            return style;
        }
        var location = places.location(link);
        if (location == null) {
            return style;
        }
        var address = new StringBuilder();
        Area.appendName(address, column);
        links.add(address.append(row).toString(), location);
        return styles.with(style, Styles.Trait.LINK);
    }
}
