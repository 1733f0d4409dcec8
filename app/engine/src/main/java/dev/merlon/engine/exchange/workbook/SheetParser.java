package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.report.workbook.part.Area;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the cells of one sheet as they come (ECMA-376 part 1, 18.3.1.4 `c`).
final class SheetParser extends DefaultHandler {

    /// Of one cell: more than any program saves; what is longer is cut, and refused for its length later.
    private static final int MOST_CHARACTERS = 100_000;

    private final BookVisitor visitor;
    private final SharedStrings strings;
    private final Dates dates;
    private final Limit limit;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private SortedMap<Integer, Typed> cells = new TreeMap<>();
    private int row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean calculated;
    private boolean collecting;
    private boolean ofFormula;
    private boolean phonetic;

    /// Which number of a style shows a date.
    interface Dates {

        boolean shows(int style);

        /// How many days later the workbook begins to count than most do.
        int offset();
    }

    /// Is told of each cell, and stops where there are too many.
    interface Limit {

        void cell();
    }

    SheetParser(BookVisitor visitor, SharedStrings strings, Dates dates, Limit limit) {
        this.visitor = visitor;
        this.strings = strings;
        this.dates = dates;
        this.limit = limit;
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells = new TreeMap<>();
            }
            case "c" -> {
                var address = attributes.getValue("r");
                column = address == null
                        ? column + 1
                        : Area.of(address).map(Area::firstColumn).orElse(column + 1);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = number(attributes.getValue("s"), 0);
                calculated = false;
                text.setLength(0);
                formula.setLength(0);
            }
            case "f" -> {
                calculated = true;
                ofFormula = true;
            }
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            default -> {}
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting || ofFormula) {
            var into = ofFormula ? formula : text;
            into.append(characters, start, Math.min(length, Math.max(0, MOST_CHARACTERS - into.length())));
        }
    }

    @Override
    public void endElement(@Nullable String uri, String name, @Nullable String qName) {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "f" -> ofFormula = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                var typed = typed();
                if (!(typed instanceof Typed.Blank)) {
                    limit.cell();
                    cells.put(column, typed);
                }
            }
            case "row" -> {
                if (!cells.isEmpty()) {
                    visitor.row(row, cells);
                }
            }
            default -> {}
        }
    }

    private Typed typed() {
        var value = text.toString();
        if (calculated) {
            return switch (formula.toString().toUpperCase(Locale.ROOT)) {
                // as LibreOffice saves a truth that somebody typed
                case "TRUE()" -> new Typed.Truth(true);
                case "FALSE()" -> new Typed.Truth(false);
                default -> new Typed.Formula(value);
            };
        }
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr", "str" -> said(new XSSFRichTextString(value).toString());
            case "b" -> value.isEmpty() ? Typed.BLANK : new Typed.Truth(value.equals("1") || value.equals("true"));
            case "e" -> new Typed.Failure(value);
            case "d" -> said(value);
            default -> number(value);
        };
    }

    private Typed shared(String value) {
        try {
            return said(strings.getItemAt(number(value, -1)).getString());
        } catch (IndexOutOfBoundsException | IllegalStateException _) {
            return new Typed.Failure("a text that the workbook has lost");
        }
    }

    private static Typed said(String text) {
        return text.isEmpty() ? Typed.BLANK : new Typed.Text(text);
    }

    private Typed number(String value) {
        if (value.isBlank()) {
            return Typed.BLANK;
        }
        try {
            var number = Double.parseDouble(value.strip());
            var day = dates.shows(style);
            return Double.isFinite(number)
                    ? new Typed.Number(day ? number + dates.offset() : number, day)
                    : new Typed.Failure(value);
        } catch (NumberFormatException _) {
            return new Typed.Failure(value);
        }
    }
}
