package dev.merlon.engine.exchange.workbook;

import java.util.HashMap;
import java.util.Map;

/// Who is right where both changed a cell: for all, and otherwise for single rows.
///
/// @param all   where nothing else is said
/// @param rows  by [CellLine#rowAddress]
public record Choices(Side all, Map<String, Side> rows) {

    public Choices {
        rows = Map.copyOf(rows);
    }

    public static Choices of(Side all) {
        return new Choices(all, Map.of());
    }

    public Side at(String rowAddress) {
        return rows.getOrDefault(rowAddress, all);
    }

    public Choices with(String rowAddress, Side side) {
        var next = new HashMap<>(rows);
        next.put(rowAddress, side);
        return new Choices(all, next);
    }
}
