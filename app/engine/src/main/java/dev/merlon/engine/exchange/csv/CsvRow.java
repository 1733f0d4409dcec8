package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import dev.merlon.engine.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a file with its cells by the names in the header. What is wrong with a cell is noted with its
/// place; what a method gives back then is of no use, as [#refused] says.
final class CsvRow {

    private final Map<String, CsvText.Cell> cells;
    private final Location place;
    private final List<Problem> problems = new ArrayList<>();

    CsvRow(Map<String, CsvText.Cell> cells, Location place) {
        this.cells = cells;
        this.place = place;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean refused() {
        return !problems.isEmpty();
    }

    /// The cell's text; what there was before where the file has no such column.
    String text(String column, String before) {
        var cell = cells.get(column);
        return cell == null ? before : cell.text();
    }

    String required(String column) {
        var text = text(column, "");
        if (text.isEmpty()) {
            refuse(column, column + " is empty");
        }
        return text;
    }

    /// One of the product's words; dashes may stand for spaces. An empty cell is as good as none.
    <E extends Enum<E>> E word(String column, E[] values, Function<E, String> word, E before) {
        var text = text(column, "").toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        if (text.isEmpty()) {
            return before;
        }
        for (var value : values) {
            if (word.apply(value).toLowerCase(Locale.ROOT).replace('-', ' ').equals(text)) {
                return value;
            }
        }
        refuse(
                column,
                column + " is one of " + Arrays.stream(values).map(word).collect(Collectors.joining(", ")) + ", not "
                        + text);
        return before;
    }

    @Nullable
    LocalDate date(String column, @Nullable LocalDate before) {
        var cell = cells.get(column);
        if (cell == null) {
            return before;
        }
        return cell.text().isEmpty() ? null : day(column, cell.text());
    }

    @Nullable
    LocalDate day(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            refuse(column, column + " is a date as in 2027-02-28, not " + text);
            return null;
        }
    }

    int number(String column, int most, int before) {
        var text = text(column, "");
        if (text.isEmpty()) {
            return before;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        refuse(column, column + " is a number from 0 to " + most + ", not " + text);
        return before;
    }

    /// Several texts, separated by semicolons.
    List<String> list(String column, List<String> before) {
        var cell = cells.get(column);
        return cell == null
                ? before
                : Arrays.stream(cell.text().split(";", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    /// A scope that the workspace has.
    Scope scope(String column, Snapshot snapshot) {
        var text = required(column);
        var nowhere = new Scope.Organisation();
        if (text.isEmpty()) {
            return nowhere;
        }
        try {
            var scope = Scope.of(text);
            if (!known(scope, snapshot)) {
                refuse(column, "the workspace has nothing called " + text);
            }
            return scope;
        } catch (SelectorSyntaxException e) {
            refuse(column, "in the selector, " + e.getMessage());
        } catch (IllegalArgumentException _) {
            refuse(column, "a scope is organisation, tool:ID, select:SELECTOR, api:ID or endpoint:ID@KEY, not " + text);
        }
        return nowhere;
    }

    private static boolean known(Scope scope, Snapshot snapshot) {
        return switch (scope) {
            case Scope.Organisation() -> true;
            case Scope.OfTool(var tool) ->
                snapshot.state().entity(EntityKind.TOOL, tool).isPresent();
            case Scope.OfSelector _ ->
                !Extents.of(snapshot).of(scope).list(snapshot.apis()).isEmpty();
            case Scope.OfApi(var api) -> snapshot.api(api).isPresent();
            case Scope.OfEndpoint(var endpoint) -> snapshot.endpoint(endpoint).isPresent();
        };
    }

    void refuse(String column, String why) {
        var cell = cells.get(column);
        problems.add(Problem.error("CSV-REFUSED", why, cell == null ? place : cell.place()));
    }
}
