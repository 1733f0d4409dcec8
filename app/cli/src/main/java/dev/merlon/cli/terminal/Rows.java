package dev.merlon.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of a list: in columns for a person, with tabs between the cells for a script.
public final class Rows {

    private final List<List<String>> rows = new ArrayList<>();

    public void add(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    public void print(Terminal terminal) {
        if (terminal.watched()) {
            rows.forEach(row -> terminal.result(inColumns(row)));
        } else {
            rows.forEach(row -> terminal.cells(row));
        }
    }

    private String inColumns(List<String> row) {
        var line = new StringBuilder();
        for (var i = 0; i < row.size() - 1; i++) {
            line.append(row.get(i)).append(" ".repeat(width(i) - row.get(i).length() + 2));
        }
        return line.append(row.getLast()).toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
