package dev.merlon.engine.exchange.workbook;

import java.util.List;
import java.util.SortedMap;

/// Is told what stands in a workbook, sheet by sheet and row by row from the top.
interface BookVisitor {

    /// @return whether its rows are wanted
    boolean sheet(String name, List<BookTable> tables);

    /// @param number  1-based, as people see it
    /// @param cells   by their 0-based columns; those that are missing are blank
    void row(int number, SortedMap<Integer, Typed> cells);
}
