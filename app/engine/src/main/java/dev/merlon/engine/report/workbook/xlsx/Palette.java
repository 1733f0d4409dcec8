package dev.merlon.engine.report.workbook.xlsx;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Gives every [Tone] its two styles: as it is, and with the mark that keeps a text that looks like a formula a
/// text when someone edits it (`quotePrefix`). Style numbers follow from the tone alone, so that cells can be
/// written before, and beside, the styles themselves.
final class Palette {

    static final String TEXT_FONT = "Calibri";
    static final String CODE_FONT = "Consolas";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    private Palette(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static int style(Tone tone) {
        return 1 + 2 * tone.ordinal();
    }

    static int quotedStyle(Tone tone) {
        return style(tone) + 1;
    }

    /// @throws IllegalStateException where the workbook has styles of its own already
    static void define(XSSFWorkbook workbook) {
        var palette = new Palette(workbook);
        for (var tone : Tone.values()) {
            var plain = palette.styleOf(tone.look());
            var quoted = palette.styleOf(tone.look());
            quoted.setQuotePrefixed(true);
            if (plain.getIndex() != style(tone) || quoted.getIndex() != quotedStyle(tone)) {
                throw new IllegalStateException("style numbers no longer follow from the tone");
            }
        }
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }

    private XSSFCellStyle styleOf(Look look) {
        var style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setWrapText(look.wraps());
        style.setAlignment(look.align());
        style.setIndention((short) (look.align() == HorizontalAlignment.RIGHT ? 1 : 0));
        style.setVerticalAlignment(vertical(look));
        style.setRotation((short) look.turn());
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        var fill = look.fill();
        if (fill != null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        frame(style, look.frame());
        return style;
    }

    private static VerticalAlignment vertical(Look look) {
        if (look.turn() != 0) {
            return VerticalAlignment.BOTTOM;
        }
        return look.centred() ? VerticalAlignment.CENTER : VerticalAlignment.TOP;
    }

    private static void frame(XSSFCellStyle style, Look.Frame frame) {
        switch (frame) {
            case ROW -> {
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour("E1E5EA"));
            }
            case TILE -> fillTile(style);
            case TILE_TOP -> {
                fillTile(style);
                style.setBorderTop(BorderStyle.MEDIUM);
                style.setTopBorderColor(colour("4F55CF"));
            }
            case TILE_BOTTOM -> fillTile(style);
            case NONE -> {}
        }
    }

    private static void fillTile(XSSFCellStyle style) {
        style.setFillForegroundColor(colour("F6F8FA"));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(Look look) {
        var key = look.ink() + look.heavy() + look.monospaced() + look.size();
        return fonts.computeIfAbsent(key, _ -> {
            var font = workbook.createFont();
            font.setFontName(look.monospaced() ? CODE_FONT : TEXT_FONT);
            font.setFontHeightInPoints((short) look.size());
            font.setBold(look.heavy());
            font.setColor(colour(look.ink()));
            return font;
        });
    }
}
