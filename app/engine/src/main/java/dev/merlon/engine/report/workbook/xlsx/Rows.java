package dev.merlon.engine.report.workbook.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The rows of a table, by the headers that a template may give its columns. Reading a cell again gives the same.
public interface Rows {

    int size();

    /// How many empty rows a table that grows has below its own, for people to fill in.
    default int spare() {
        return 0;
    }

    /// @param header  as it stands in the template: a field's title or its id, in any case
    Optional<Column> column(String header);

    /// A header that stands for as many columns as there are things of a kind: `each rule`.
    Optional<Spread> spread(String header);

    /// The row that has the key.
    OptionalInt find(String key);

    /// How to read the table, for the line above it; where it is empty, why.
    String note();

    /// The values of one column.
    @FunctionalInterface
    interface Column {

        Cell at(int row);
    }

    /// One column per thing of a kind.
    interface Spread {

        List<Cell> heads();

        /// Puts the row's cells, one per head; those that are left null are empty.
        void fill(int row, Cell[] cells);
    }
}
