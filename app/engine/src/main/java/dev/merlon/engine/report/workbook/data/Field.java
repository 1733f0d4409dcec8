package dev.merlon.engine.report.workbook.data;

/// A column that a template may have.
///
/// @param id     stable; a template may name it by this: `owner`
/// @param title  a template may name it by this too: `Owner`
/// @param input  people may change it in the workbook and give it back
/// @param list   the name of its list of words without `lst_`; empty where any text is taken
public record Field(String id, String title, Kind kind, boolean input, String list) {

    /// The field that says which row it is: it is hidden, and survives sorting.
    public static final String ROW_ID = "row_id";

    /// The field that tells of each input what it was when the workbook was written; see [RowHash].
    public static final String ROW_HASH = "row_hash";

    /// What a cell of it holds.
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT,
        YES_NO
    }
}
