package dev.merlon.engine.report.workbook.design;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The cell styles of the built-in templates. Colours are the light theme's tokens of the screens.
final class Looks {

    static final String INK = "1F2328";
    static final String QUIET = "57606A";
    static final String ACCENT = "4F55CF";
    static final String TINT = "FFF9E8";

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    Looks(XSSFWorkbook book) {
        this.book = book;
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }

    private XSSFFont font(String ink, int size, boolean bold, boolean mono) {
        return fonts.computeIfAbsent(ink + size + bold + mono, _ -> {
            var font = book.createFont();
            font.setFontName(mono ? "Consolas" : "Calibri");
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            font.setColor(colour(ink));
            return font;
        });
    }

    private XSSFCellStyle style(String name, Consumer<XSSFCellStyle> shape) {
        return styles.computeIfAbsent(name, _ -> {
            var style = book.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            shape.accept(style);
            return style;
        });
    }

    /// A cell of a table.
    ///
    /// @param format  of numbers; `General` for texts
    /// @param input   open and tinted
    XSSFCellStyle cell(String format, boolean mono, boolean wraps, boolean right, boolean input) {
        return style("cell" + format + mono + wraps + right + input, s -> {
            s.setFont(font(INK, 10, false, mono));
            s.setWrapText(wraps);
            s.setDataFormat(book.createDataFormat().getFormat(format));
            s.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            if (right) {
                s.setIndention((short) 1);
            }
            s.setBorderBottom(BorderStyle.THIN);
            s.setBottomBorderColor(colour("E1E5EA"));
            s.setLocked(!input);
            if (input) {
                fill(s, TINT);
            }
        });
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    XSSFCellStyle header(boolean right, boolean turned) {
        return style("header" + right + turned, s -> {
            s.setFont(font("FFFFFF", 10, true, false));
            fill(s, ACCENT);
            s.setWrapText(!turned);
            s.setVerticalAlignment(turned ? VerticalAlignment.BOTTOM : VerticalAlignment.CENTER);
            s.setAlignment(
                    turned ? HorizontalAlignment.CENTER : right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            s.setRotation((short) (turned ? 90 : 0));
            if (right) {
                s.setIndention((short) 1);
            }
        });
    }

    XSSFCellStyle title() {
        return bare("title", INK, 16, true, false);
    }

    XSSFCellStyle note() {
        return bare("note", QUIET, 10, false, false);
    }

    XSSFCellStyle back() {
        return bare("back", "474CC4", 10, false, false);
    }

    XSSFCellStyle section() {
        return bare("section", INK, 12, true, false);
    }

    XSSFCellStyle label() {
        return bare("label", QUIET, 10, false, true);
    }

    XSSFCellStyle text() {
        return bare("text", INK, 10, false, true);
    }

    XSSFCellStyle day() {
        return style("day", s -> {
            s.setFont(font(INK, 10, false, false));
            s.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            s.setAlignment(HorizontalAlignment.LEFT);
        });
    }

    private XSSFCellStyle bare(String name, String ink, int size, boolean bold, boolean wraps) {
        return style(name, s -> {
            s.setFont(font(ink, size, bold, false));
            s.setWrapText(wraps);
        });
    }

    /// @param part  `label`, `figure`, `share` or `note`
    XSSFCellStyle tile(String part) {
        return style("tile" + part, s -> {
            var figure = part.equals("figure") || part.equals("share");
            s.setFont(figure ? font(INK, 22, true, false) : font(QUIET, 10, false, false));
            fill(s, "F6F8FA");
            s.setAlignment(HorizontalAlignment.LEFT);
            s.setIndention((short) 1);
            s.setDataFormat(book.createDataFormat().getFormat(part.equals("share") ? "0 %" : figure ? "0" : "General"));
            if (part.equals("label")) {
                s.setBorderTop(BorderStyle.MEDIUM);
                s.setTopBorderColor(colour(ACCENT));
            }
        });
    }

    XSSFCellStyle total(String format, boolean right) {
        return style("total" + format + right, s -> {
            s.setFont(font(INK, 10, true, false));
            s.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            if (right) {
                s.setIndention((short) 1);
            }
            s.setDataFormat(book.createDataFormat().getFormat(format));
            s.setBorderTop(BorderStyle.THIN);
            s.setTopBorderColor(colour(QUIET));
        });
    }

    /// A sign with its severity or state, for words that stand in a legend.
    XSSFCellStyle sign(String ink, String fill) {
        return style("sign" + ink + fill, s -> {
            s.setFont(font(ink, 10, true, false));
            fill(s, fill);
        });
    }
}
