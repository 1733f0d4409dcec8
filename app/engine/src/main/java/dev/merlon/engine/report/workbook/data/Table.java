package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Rows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table with its fields and its rows. The rows are made when somebody first asks for one. Not thread-safe.
public final class Table<T> implements Rows {

    private final About about;
    private final Map<Field, Function<T, Cell>> fields;
    private final Function<T, String> key;
    private final Supplier<List<T>> source;
    private final Map<String, SpreadOf<T>> spreads;
    private final Map<String, Field> byName = new HashMap<>();
    private final int spare;
    private @Nullable List<T> rows;
    private @Nullable Map<String, Integer> places;

    /// What a table is, for whoever reads the workbook.
    ///
    /// @param id        `Control_Status`: its table is `t_Control_Status`
    /// @param purpose   for the list of contents
    /// @param audience  who reads it
    /// @param note      how to read it
    /// @param whyEmpty  a sentence for where it has no rows
    public record About(String id, String purpose, String audience, String note, String whyEmpty) {}

    /// One column per thing of a kind.
    ///
    /// @param heads  one for each column
    /// @param cells  puts the row's cells into the array
    record SpreadOf<T>(Supplier<List<Cell>> heads, Filler<T> cells) {}

    /// Puts a row's cells into an array.
    @FunctionalInterface
    interface Filler<T> {

        void fill(T row, Cell[] cells);
    }

    private Table(Builder<T> made) {
        this.about = made.about;
        this.fields = made.fields;
        this.key = made.key;
        this.source = made.rows;
        this.spreads = made.spreads;
        this.spare = made.spare;
        fields.keySet().forEach(f -> byName.put(f.title().toLowerCase(Locale.ROOT), f));
        fields.keySet().forEach(f -> byName.putIfAbsent(f.id().toLowerCase(Locale.ROOT), f));
    }

    static <T> Builder<T> of(About about, Supplier<List<T>> rows, Function<T, String> key) {
        return new Builder<>(about, rows, key);
    }

    public About about() {
        return about;
    }

    /// In the order in which they are described.
    public List<Field> fields() {
        return List.copyOf(fields.keySet());
    }

    /// The field that a header names, by title or id, in any case.
    public Optional<Field> field(String header) {
        return Optional.ofNullable(byName.get(header.strip().toLowerCase(Locale.ROOT)));
    }

    /// Headers that stand for many columns: `each rule`.
    public List<String> spreadHeaders() {
        return List.copyOf(spreads.keySet());
    }

    private List<T> rows() {
        var known = rows;
        if (known == null) {
            known = source.get();
            rows = known;
        }
        return known;
    }

    @Override
    public int size() {
        return rows().size();
    }

    @Override
    public int spare() {
        return spare;
    }

    @Override
    public Optional<Column> column(String header) {
        return field(header).map(f -> {
            var value = java.util.Objects.requireNonNull(fields.get(f));
            return row -> value.apply(rows().get(row));
        });
    }

    @Override
    public Optional<Spread> spread(String header) {
        return Optional.ofNullable(spreads.get(header.strip().toLowerCase(Locale.ROOT)))
                .map(s -> new Spread() {
                    @Override
                    public List<Cell> heads() {
                        return s.heads().get();
                    }

                    @Override
                    public void fill(int row, Cell[] cells) {
                        s.cells().fill(rows().get(row), cells);
                    }
                });
    }

    @Override
    public OptionalInt find(String wanted) {
        var known = places;
        if (known == null) {
            known = HashMap.newHashMap(rows().size());
            for (var i = 0; i < rows().size(); i++) {
                known.putIfAbsent(key.apply(rows().get(i)), i);
            }
            places = known;
        }
        var place = known.get(wanted);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public String note() {
        return size() == 0 ? about.whyEmpty() : about.note();
    }

    /// Describes a table field by field.
    static final class Builder<T> {

        private final About about;
        private final Supplier<List<T>> rows;
        private final Function<T, String> key;
        private final Map<Field, Function<T, Cell>> fields = new LinkedHashMap<>();
        private final Map<String, SpreadOf<T>> spreads = new LinkedHashMap<>();
        private int spare;

        private Builder(About about, Supplier<List<T>> rows, Function<T, String> key) {
            this.about = about;
            this.rows = rows;
            this.key = key;
        }

        private Builder<T> add(String id, String title, Field.Kind kind, Function<T, Cell> value) {
            fields.put(new Field(id, title, kind, false, ""), value);
            return this;
        }

        Builder<T> text(String id, String title, Function<T, String> value) {
            return add(id, title, Field.Kind.TEXT, r -> Cell.text(value.apply(r)));
        }

        Builder<T> cell(String id, String title, Function<T, Cell> value) {
            return add(id, title, Field.Kind.TEXT, value);
        }

        Builder<T> number(String id, String title, Function<T, Cell> value) {
            return add(id, title, Field.Kind.NUMBER, value);
        }

        Builder<T> count(String id, String title, Function<T, ? extends Number> value) {
            return add(
                    id,
                    title,
                    Field.Kind.NUMBER,
                    r -> Cell.number(value.apply(r).doubleValue()));
        }

        Builder<T> day(String id, String title, Function<T, Cell> value) {
            return add(id, title, Field.Kind.DAY, value);
        }

        Builder<T> moment(String id, String title, Function<T, Cell> value) {
            return add(id, title, Field.Kind.MOMENT, value);
        }

        Builder<T> yesNo(String id, String title, Function<T, Boolean> value) {
            return add(id, title, Field.Kind.YES_NO, r -> Cell.yesNo(value.apply(r)));
        }

        /// A field that people may change, of a kind.
        Builder<T> input(String id, String title, Field.Kind kind, Function<T, Cell> value) {
            fields.put(new Field(id, title, kind, true, ""), value);
            return this;
        }

        Builder<T> input(String id, String title, Function<T, String> value) {
            return input(id, title, Field.Kind.TEXT, r -> Cell.text(value.apply(r)));
        }

        /// A field that people may change to a word of a list.
        Builder<T> choice(String id, String title, String list, Function<T, String> value) {
            fields.put(new Field(id, title, Field.Kind.TEXT, true, list), r -> Cell.text(value.apply(r)));
            return this;
        }

        /// @param header  in small letters: `each rule`
        Builder<T> spread(String header, Supplier<List<Cell>> heads, Filler<T> cells) {
            spreads.put(header, new SpreadOf<>(heads, cells));
            return this;
        }

        /// Empty rows at the end, in which people write down what is new.
        Builder<T> spare(int rows) {
            spare = rows;
            return this;
        }

        /// A table with inputs also has a row id and a row hash.
        Table<T> build() {
            var inputs = fields.entrySet().stream()
                    .filter(e -> e.getKey().input())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
            if (!inputs.isEmpty()) {
                text(Field.ROW_ID, "Row id", key);
                text(Field.ROW_HASH, "Row hash", r -> {
                    var values = new LinkedHashMap<Field, Cell>();
                    inputs.forEach((f, value) -> values.put(f, value.apply(r)));
                    return RowHash.of(about.id(), values);
                });
            }
            return new Table<>(this);
        }
    }
}
