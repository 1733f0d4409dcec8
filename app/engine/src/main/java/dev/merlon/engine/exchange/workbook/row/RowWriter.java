package dev.merlon.engine.exchange.workbook.row;

/// Makes what the workspace keeps of the rows of one table.
public interface RowWriter {

    /// Takes the cells of a row into the draft. Where any is refused, nothing is taken: the same is tried again
    /// without it.
    ///
    /// @param id  the row's
    void change(String id, RowCells cells, Draft draft);

    /// Takes a row that somebody added. Says no where the table takes none, or something is missing.
    ///
    /// @return whether it is new; false where the same is kept already, or it is refused
    default boolean add(RowCells cells, Draft draft) {
        cells.refuseRow("a row cannot be added here; record it in Merlon");
        return false;
    }
}
