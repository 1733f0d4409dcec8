package dev.merlon.engine.report.preview;

import dev.merlon.engine.report.Preview;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/// The styles of a workbook as faces and as formats of numbers.
final class Faces {

    private static final String INK = "#1f2328";

    private final StylesTable styles;
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final Map<Integer, Preview.Face> ofText = new HashMap<>();
    private final Map<Integer, Preview.Face> ofNumber = new HashMap<>();

    Faces(StylesTable styles) {
        this.styles = styles;
    }

    /// @param number  numbers stand at the right where the style does not say otherwise
    Preview.Face face(int style, boolean number) {
        return (number ? ofNumber : ofText).computeIfAbsent(style, index -> face(styles.getStyleAt(index), number));
    }

    /// A number as its format writes it: dates as dates.
    String format(int style, double value) {
        var look = styles.getStyleAt(style);
        var format = look.getDataFormatString();
        return formatter.formatRawCellContents(value, look.getDataFormat(), format == null ? "General" : format);
    }

    private static Preview.Face face(XSSFCellStyle style, boolean number) {
        var font = style.getFont();
        var filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        var ink = colour(font.getXSSFColor());
        return new Preview.Face(
                ink == null ? INK : ink,
                filled ? colour(style.getFillForegroundColorColor()) : null,
                font.getBold(),
                font.getFontName().equals("Consolas"),
                font.getFontHeightInPoints(),
                align(style, number),
                style.getBorderBottom() != BorderStyle.NONE);
    }

    private static Preview.Align align(XSSFCellStyle style, boolean number) {
        return switch (style.getAlignment()) {
            case RIGHT -> Preview.Align.RIGHT;
            case CENTER, CENTER_SELECTION -> Preview.Align.CENTRE;
            case GENERAL -> number ? Preview.Align.RIGHT : Preview.Align.LEFT;
            default -> Preview.Align.LEFT;
        };
    }

    private static @Nullable String colour(@Nullable XSSFColor colour) {
        var argb = colour == null ? null : colour.getARGBHex();
        return argb == null ? null : "#" + argb.substring(2).toLowerCase(Locale.ROOT);
    }
}
