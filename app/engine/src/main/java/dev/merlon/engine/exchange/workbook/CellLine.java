package dev.merlon.engine.exchange.workbook;

/// What came of one cell of a workbook, or of a row that somebody added.
///
/// @param sheet   its name
/// @param cell    within the sheet: `F7`; the row's first cell that says something for one that was added
/// @param row     the id of the thing that the row is about; empty where it is new
/// @param field   the column's title
/// @param was     what the cell said when the workbook was written; empty where nobody knows
/// @param ours    what the workspace says now
/// @param theirs  what the workbook says
/// @param why     a reason where the kind alone does not say it; else empty
/// @param side    who is right, in a conflict
public record CellLine(
        Kind kind,
        String sheet,
        String cell,
        String row,
        String field,
        String was,
        String ours,
        String theirs,
        String why,
        Side side) {

    /// What became of a cell.
    public enum Kind {
        /// Only the workbook changed it: it is taken.
        THEIRS("changed"),
        /// A row that somebody added: it becomes something new.
        ADDED("new"),
        /// Both changed it: somebody has to choose.
        CONFLICT("conflict"),
        /// Only the workspace changed it: it stays.
        OURS("kept"),
        /// It cannot be taken.
        REFUSED("refused"),
        /// A locked cell that says something else, or a column that Merlon does not know: it is passed over.
        IGNORED("ignored");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// `Control_Status!F7`.
    public String address() {
        return quoted(sheet) + "!" + cell;
    }

    /// The same of its whole row: `Control_Status!7`.
    public String rowAddress() {
        return quoted(sheet) + "!" + cell.replaceFirst("^[A-Z]+", "");
    }

    /// Excel puts quotes around a name that is no word.
    private static String quoted(String sheet) {
        return sheet.matches("[A-Za-z_][A-Za-z0-9_.]*") ? sheet : "'" + sheet.replace("'", "''") + "'";
    }

    CellLine refused(String reason) {
        return new CellLine(Kind.REFUSED, sheet, cell, row, field, was, ours, theirs, reason, side);
    }
}
