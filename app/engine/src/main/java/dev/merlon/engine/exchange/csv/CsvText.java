package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated text as in RFC 4180; semicolons or tabs in place of commas where the first line has more of them,
/// as spreadsheets of some countries write it.
public final class CsvText {

    /// @param code        of the problem where there is more
    /// @param characters  of the whole text
    /// @param cell        characters of one cell
    public record Limits(String code, int characters, int rows, int cells, int cell) {}

    private static final String SEPARATORS = ",;\t";
    private static final Limits OWN = new Limits("CSV-LIMIT", 20_000_000, 200_000, 200, 1_000_000);

    /// @param place  where its text begins
    public record Cell(String text, Location place) {}

    private final String file;
    private final String text;
    private final Limits limits;
    private final char separator;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvText(String file, String text, Limits limits) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.limits = limits;
        separator = separator(this.text);
    }

    /// The rows of a sheet of ours that are not empty, without the spaces around cells; problems for what is no CSV, or
    /// too much of it.
    static List<List<Cell>> read(String file, String text, List<Problem> problems) {
        return rows(file, text, OWN, problems).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.text().isBlank()))
                .map(row -> row.stream()
                        .map(cell -> new Cell(unguarded(cell.text().strip()), cell.place()))
                        .toList())
                .toList();
    }

    /// All rows, their cells as they stand; problems for what is no CSV, or too much of it.
    public static List<List<Cell>> rows(String file, String text, Limits limits, List<Problem> problems) {
        if (text.length() > limits.characters()) {
            problems.add(tooMuch(limits, limits.characters() + " characters", new Location(file, 0, 0, "")));
            return List.of();
        }
        return new CsvText(file, text, limits).rows(problems);
    }

    private static Problem tooMuch(Limits limits, String most, Location place) {
        return Problem.error(limits.code(), "it has more than " + most, place);
    }

    /// Whichever stands most often outside of quotes in the first line.
    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private List<List<Cell>> rows(List<Problem> problems) {
        var rows = new ArrayList<List<Cell>>();
        while (at < text.length()) {
            var begins = new Location(file, line, 1, "");
            var row = row(problems);
            rows.add(row);
            if (rows.size() > limits.rows()) {
                problems.add(tooMuch(limits, limits.rows() + " rows", begins));
                return List.of();
            }
            if (row.size() > limits.cells()) {
                problems.add(tooMuch(limits, limits.cells() + " columns", begins));
                return List.of();
            }
            if (row.getLast().text().length() > limits.cell()) {
                problems.add(tooMuch(
                        limits,
                        limits.cell() + " characters in a cell",
                        row.getLast().place()));
                return List.of();
            }
        }
        return rows;
    }

    /// Ends early where a cell is too long, or there are too many.
    private List<Cell> row(List<Problem> problems) {
        var cells = new ArrayList<Cell>();
        do {
            cells.add(cell(problems));
        } while (cells.getLast().text().length() <= limits.cell() && take(separator) && cells.size() <= limits.cells());
        take('\r');
        take('\n');
        return cells;
    }

    private Cell cell(List<Problem> problems) {
        var place = new Location(file, line, column, "");
        var cell = new StringBuilder();
        if (take('"')) {
            quoted(cell, place, problems);
        }
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(next());
        }
        return new Cell(cell.toString(), place);
    }

    private void quoted(StringBuilder cell, Location place, List<Problem> problems) {
        while (at < text.length()) {
            var c = next();
            if (c != '"') {
                cell.append(c);
            } else if (take('"')) {
                cell.append('"');
            } else {
                return;
            }
        }
        problems.add(Problem.error("CSV-QUOTE", "the quotation mark that is opened here is never closed", place));
    }

    private char next() {
        var c = text.charAt(at++);
        column++;
        if (c == '\n') {
            line++;
            column = 1;
        }
        return c;
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            next();
            return true;
        }
        return false;
    }

    /// Takes back the apostrophe that [#line] puts before what a spreadsheet would take for a formula.
    private static String unguarded(String cell) {
        return cell.startsWith("'") && formulaLike(cell.substring(1)) ? cell.substring(1) : cell;
    }

    static String line(List<String> cells) {
        return cells.stream().map(CsvText::written).collect(Collectors.joining(",")) + "\r\n";
    }

    /// Begins as a spreadsheet's formulas do (OWASP, CSV injection).
    private static boolean formulaLike(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    private static String written(String cell) {
        var safe = formulaLike(cell) ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
