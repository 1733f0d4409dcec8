package dev.merlon.engine.exchange.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says which column of a sheet holds what.
///
/// @param header   0-based row of the headings; requirements begin below it; -1 where there is none
/// @param columns  0-based column by what it holds; at least the number
public record ColumnMapping(int header, Map<Field, Integer> columns) {

    /// How many rows at the top may be a title before the headings come.
    private static final int MOST_TITLE_ROWS = 30;

    /// What a column can hold.
    public enum Field {
        NUMBER(
                "number",
                "id|number|no|nr|ref|ref[_ ]?id|reference|identifier|.*(control|requirement|safeguard|req|article)[_ ]?(id|number|no|#)?|section"),
        TITLE("title", "title|name|label|summary|heading|.*(control|requirement)[_ ]?(name|title)"),
        TEXT("text", "text|description|statement|requirement[_ ]?text|.*(description|statement|text)|control"),
        GROUP(
                "group",
                "group|domain|chapter|family|category|theme|function|section[_ ]?name|.*(domain|chapter|family)"),
        LEVEL("level", "level|levels|l|ig|baseline|tier|implementation[_ ]?group"),
        CONTROLS("controls", "controls|merlon[_ ]?controls?|apc|mapped[_ ]?controls?");

        private final String word;
        private final Pattern headings;

        Field(String word, String headings) {
            this.word = word;
            this.headings = Pattern.compile(headings);
        }

        /// As the command line takes it.
        public String word() {
            return word;
        }

        public static Optional<Field> of(String word) {
            return List.of(values()).stream().filter(f -> f.word.equals(word)).findFirst();
        }
    }

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /// 0-based; -1 where no column holds it.
    public int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    public boolean complete() {
        return columns.containsKey(Field.NUMBER);
    }

    public ColumnMapping with(Field field, int column) {
        var next = new EnumMap<Field, Integer>(Field.class);
        next.putAll(columns);
        if (column < 0) {
            next.remove(field);
        } else {
            next.values().removeIf(c -> c == column);
            next.put(field, column);
        }
        return new ColumnMapping(header, next);
    }

    public ColumnMapping withHeader(int row) {
        return new ColumnMapping(row, columns);
    }

    /// What the headings suggest: the row among the first thirty that names the most. A person may know better.
    public static ColumnMapping guess(Sheet sheet) {
        var best = new ColumnMapping(0, Map.of());
        for (var row = 0; row < Math.min(MOST_TITLE_ROWS, sheet.rows().size()); row++) {
            var guess = guess(sheet, row);
            if (guess.columns().size() > best.columns().size() && (guess.complete() || !best.complete())) {
                best = guess;
            }
        }
        return best;
    }

    private static ColumnMapping guess(Sheet sheet, int row) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var field : Field.values()) {
            for (var column = 0; column < sheet.rows().get(row).size(); column++) {
                var heading = sheet.cell(row, column)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_#]+", " ")
                        .strip();
                if (!columns.containsKey(field)
                        && !columns.containsValue(column)
                        && field.headings.matcher(heading).matches()) {
                    columns.put(field, column);
                }
            }
        }
        return new ColumnMapping(row, columns);
    }

    /// `A` for 0, `AB` for 27.
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var n = column + 1; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.toString();
    }

    /// The column that a person names: by its heading, or by its letters. -1 where there is none such.
    public int find(Sheet sheet, String name) {
        for (var column = 0; column < sheet.columns(); column++) {
            if (sheet.cell(header, column).equalsIgnoreCase(name.strip())) {
                return column;
            }
        }
        for (var column = 0; column < sheet.columns(); column++) {
            if (letters(column).equalsIgnoreCase(name.strip())) {
                return column;
            }
        }
        return -1;
    }
}
