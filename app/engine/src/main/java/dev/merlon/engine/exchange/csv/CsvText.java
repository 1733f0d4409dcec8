package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated text as in RFC 4180; semicolons or tabs in place of commas where the first line has them, as
/// spreadsheets of some countries write it.
final class CsvText {

    /// Longest file that is read, in characters.
    static final int LONGEST = 20_000_000;

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_CELLS = 200;

    /// @param place  where its text begins
    record Cell(String text, Location place) {}

    private final String file;
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvText(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var head = this.text.lines().findFirst().orElse("");
        separator = head.indexOf(',') >= 0 ? ',' : head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /// The rows that are not empty; problems for what is no CSV, or too much of it.
    static List<List<Cell>> read(String file, String text, List<Problem> problems) {
        if (text.length() > LONGEST) {
            problems.add(Problem.error(
                    "CSV-LIMIT", "it has more than " + LONGEST + " characters", new Location(file, 0, 0, "")));
            return List.of();
        }
        return new CsvText(file, text).rows(problems);
    }

    private List<List<Cell>> rows(List<Problem> problems) {
        var rows = new ArrayList<List<Cell>>();
        while (at < text.length()) {
            var row = row(problems);
            if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(row);
            }
            if (rows.size() > MOST_ROWS || row.size() > MOST_CELLS) {
                problems.add(Problem.error(
                        "CSV-LIMIT",
                        "more than " + MOST_ROWS + " lines or " + MOST_CELLS + " cells in a line",
                        new Location(file, line, 1, "")));
                return List.of();
            }
        }
        return rows;
    }

    private List<Cell> row(List<Problem> problems) {
        var cells = new ArrayList<Cell>();
        do {
            cells.add(cell(problems));
        } while (take(separator) && cells.size() <= MOST_CELLS);
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
        return new Cell(unguarded(cell.toString().strip()), place);
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
