package dev.merlon.engine.report.workbook.xlsx;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a template is filled with. The template says which of it stands where.
public interface Content {

    /// In the place of a table's id: the key of the link is the name of a sheet.
    String SHEET = "";

    /// @param id  of the table without `t_`: `Endpoints`
    Optional<Rows> table(String id);

    /// A single figure or text.
    ///
    /// @param name  without `merlon_`: `workspace`
    Optional<Cell> value(String name);

    /// The words that an input cell may hold.
    ///
    /// @param name  without `lst_`: `result`
    Optional<List<String>> list(String name);

    /// The title of the document.
    String title();

    /// Who made it.
    String maker();

    /// The moment that it shows.
    Instant at();

    /// What every sheet says in its header, and so every printed page; empty for nothing.
    default Optional<String> seal() {
        return Optional.empty();
    }

    /// Whether the table tells of the book itself, so that its rows are known only when all others are.
    default boolean tellsOfBook(String id) {
        return false;
    }

    /// The sheets of the book that is being made but for the list of contents itself; told before the rows of a
    /// table that [#tellsOfBook] are read.
    default void sheets(List<SheetInfo> sheets) {}

    /// A visible sheet.
    ///
    /// @param table  the id of the first table on it; empty where it has none that is filled
    /// @param rows   of that table
    record SheetInfo(String name, String table, int rows) {}
}
