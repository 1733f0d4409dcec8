package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.formula.Evaluation;
import dev.merlon.engine.report.workbook.formula.Expression;
import dev.merlon.engine.report.workbook.formula.Formula;
import dev.merlon.engine.report.workbook.formula.Grid;
import dev.merlon.engine.report.workbook.formula.UnknownFormulaException;
import dev.merlon.engine.report.workbook.part.Area;
import dev.merlon.engine.report.workbook.part.Element;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out the template's formulas over the rows that come into it. A column that formulas refer to is read once.
final class Calculation {

    private final Book book;
    private final Map<String, Expression> parsed = new HashMap<>();
    private final Map<String, List<@Nullable Object>> columns = new HashMap<>();
    private final Map<String, Optional<Object>> done = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private boolean complete = true;

    Calculation(Book book) {
        this.book = book;
    }

    /// Whether all formulas that were asked for have a value.
    boolean complete() {
        return complete;
    }

    /// The value of a formula in a cell of the template; null where Excel has to find it.
    @Nullable
    Object at(TemplateSheet sheet, int row, Element cell) {
        try {
            return formulaCell(sheet, row, Area.of(cell.text("r")).orElseThrow().firstColumn(), cell);
        } catch (UnknownFormulaException _) {
            complete = false;
            return null;
        }
    }

    /// The value of a table's own formula in one of its rows; null where Excel has to find it.
    @Nullable
    Object inTable(TableFill fill, int index, int column) {
        try {
            return ofRow(fill, index, column);
        } catch (UnknownFormulaException _) {
            complete = false;
            return null;
        }
    }

    private @Nullable Object ofRow(TableFill fill, int index, int column) throws UnknownFormulaException {
        if (fill.columns().get(column) instanceof TableFill.Source.Formula(var text)) {
            return result(new View(fill.sheet(), fill, index), text);
        }
        var cell = fill.cell(index, column);
        return cell == null ? null : Cell.value(cell);
    }

    private @Nullable Object formulaCell(TemplateSheet sheet, int row, int column, Element cell)
            throws UnknownFormulaException {
        var key = sheet.name() + "!" + Area.address(row, column);
        var known = done.get(key);
        if (known != null) {
            return known.orElse(null);
        }
        var formula = cell.child("f").orElseThrow();
        if (!formula.text("t").isEmpty() && !formula.text("t").equals("normal")
                || formula.text().isEmpty()) {
            throw new UnknownFormulaException("a formula that several cells share");
        }
        if (!underWay.add(key)) {
            throw new UnknownFormulaException("a circle of formulas");
        }
        try {
            var value = result(new View(sheet, null, 0), formula.text());
            done.put(key, Optional.ofNullable(value));
            return value;
        } finally {
            underWay.remove(key);
        }
    }

    /// A formula of an empty cell shows nought.
    private @Nullable Object result(View view, String text) throws UnknownFormulaException {
        var expression = parsed.get(text);
        if (expression == null) {
            expression = Formula.parse(text);
            parsed.put(text, expression);
        }
        var value = new Evaluation(view).value(expression);
        return value == null ? Double.valueOf(0) : value;
    }

    /// The values of a block of cells, for a chart; empty where one of them is not known.
    Optional<List<@Nullable Object>> block(Template.Place place) {
        try {
            return Optional.of(new View(place.sheet(), null, 0).cells(place.area()));
        } catch (UnknownFormulaException _) {
            return Optional.empty();
        }
    }

    private TableFill fill(String table) throws UnknownFormulaException {
        return book.fills().values().stream()
                .flatMap(List::stream)
                .filter(f -> f.table().name().equalsIgnoreCase(table))
                .findFirst()
                .orElseThrow(() -> new UnknownFormulaException("no table " + table));
    }

    private static int columnOf(TableFill fill, String header) throws UnknownFormulaException {
        for (var i = 0; i < fill.table().headers().size(); i++) {
            if (fill.table().headers().get(i).equalsIgnoreCase(header)) {
                return i;
            }
        }
        throw new UnknownFormulaException("no column " + header);
    }

    /// What a formula sees from where it stands.
    private final class View implements Grid {

        private final TemplateSheet own;
        private final @Nullable TableFill row;
        private final int index;

        View(TemplateSheet own, @Nullable TableFill row, int index) {
            this.own = own;
            this.row = row;
            this.index = index;
        }

        @Override
        public List<@Nullable Object> cells(@Nullable String sheet, String area) throws UnknownFormulaException {
            var there = sheet == null ? own : book.template().sheet(sheet).orElse(null);
            var block = Area.of(area).orElse(null);
            if (there == null || block == null) {
                throw new UnknownFormulaException("no cells " + area);
            }
            return there == own ? cells(block) : new View(there, null, 0).cells(block);
        }

        List<@Nullable Object> cells(Area area) throws UnknownFormulaException {
            var values = new ArrayList<@Nullable Object>();
            for (var r = area.firstRow(); r <= area.lastRow(); r++) {
                for (var c = area.firstColumn(); c <= area.lastColumn(); c++) {
                    values.add(cell(r, c));
                }
            }
            return values;
        }

        private @Nullable Object cell(int r, int c) throws UnknownFormulaException {
            for (var fill : book.fills(own)) {
                var body = fill.newArea();
                if (r >= fill.table().firstRow() && r <= fill.newLastRow() && body.holds(r, c)) {
                    var at = fill.from() + r - fill.table().firstRow();
                    var column = Math.min(c - body.firstColumn(), fill.columns().size() - 1);
                    return at < fill.to() ? ofRow(fill, at, column) : null;
                }
            }
            var cell = own.cell(r, c).orElse(null);
            if (cell == null) {
                return null;
            }
            if (cell.child("f").isPresent()) {
                return formulaCell(own, r, c, cell);
            }
            var shown = book.template().shown(cell);
            return "".equals(shown) ? null : shown;
        }

        @Override
        public List<@Nullable Object> column(String table, String column) throws UnknownFormulaException {
            var key = (table + "[" + column).toLowerCase(Locale.ROOT);
            var known = columns.get(key);
            if (known == null) {
                known = read(fill(table), columnOf(fill(table), column));
                columns.put(key, known);
            }
            return known;
        }

        /// Equal texts are kept once: a column of a million states has six of them.
        private List<@Nullable Object> read(TableFill fill, int column) throws UnknownFormulaException {
            var texts = new HashMap<Object, Object>();
            var values = new @Nullable Object[fill.size()];
            for (var i = 0; i < values.length; i++) {
                var value = ofRow(fill, fill.from() + i, column);
                values[i] = value == null || texts.size() > 10_000 ? value : texts.computeIfAbsent(value, v -> v);
            }
            return Arrays.asList(values);
        }

        @Override
        public @Nullable Object ofThisRow(String table, String column) throws UnknownFormulaException {
            if (row == null || !row.table().name().equalsIgnoreCase(table)) {
                throw new UnknownFormulaException("not in a row of " + table);
            }
            return ofRow(row, index, columnOf(row, column));
        }

        @Override
        public List<@Nullable Object> named(String name) throws UnknownFormulaException {
            var place = book.template().definedNames().stream()
                    .filter(n -> n.text("name").equalsIgnoreCase(name))
                    .findFirst()
                    .flatMap(n -> book.template().place(n.text()))
                    .orElseThrow(() -> new UnknownFormulaException("no name " + name));
            return new View(place.sheet(), null, 0).cells(place.area());
        }

        @Override
        public double today() {
            return Cell.serial(book.content().at().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }
}
