package dev.merlon.engine.report.workbook.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Cells put in any order, for sheets that are a page rather than a table.
public final class Grid {

    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();

    /// @param row     1-based
    /// @param column  0-based
    public void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, cell);
    }

    /// @param points  the row's height
    public void height(int row, double points) {
        heights.put(row, points);
        rows.computeIfAbsent(row, _ -> new TreeMap<>());
    }

    /// Gives a row of empty cells a look, such as a tile's ground.
    public void fill(int row, int from, int to, Tone tone) {
        for (var column = from; column <= to; column++) {
            rows.computeIfAbsent(row, _ -> new TreeMap<>()).putIfAbsent(column, new Cell.Text("", tone, null));
        }
    }

    public void writeTo(SheetOut out) throws IOException {
        out.begin();
        for (var row : rows.entrySet()) {
            var height = heights.get(row.getKey());
            if (height == null) {
                out.row(row.getKey());
            } else {
                out.row(row.getKey(), height);
            }
            row.getValue().forEach(out::cell);
            out.endRow();
        }
        out.end();
    }
}
