package dev.merlon.desktop.screen.history;

import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The lines of the history, which of them are shown and which is chosen. Used on the FX thread; knows no control.
public final class HistoryViewModel {

    private final ObservableList<HistoryRow> all = FXCollections.observableArrayList();
    private final FilteredList<HistoryRow> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<@Nullable HistoryRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();

    /// Replaces the lines; what is searched for and which entry is chosen stay.
    public void show(Snapshot snapshot) {
        var before = chosen.get();
        var rows = HistoryRow.of(snapshot);
        all.setAll(rows);
        total.set(rows.size());
        chosen.set(before == null ? null : row(before.entry().number()));
    }

    private @Nullable HistoryRow row(long number) {
        return all.stream()
                .filter(r -> r.entry().number() == number)
                .findFirst()
                .orElse(null);
    }

    /// The newest first.
    public ObservableList<HistoryRow> rows() {
        return shown;
    }

    /// How many there are before any search.
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Shows the lines in which all the words occur.
    public void find(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        shown.setPredicate(row -> words.stream().allMatch(row.search()::contains));
    }

    /// Null while none is.
    public ReadOnlyObjectProperty<@Nullable HistoryRow> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(@Nullable HistoryRow row) {
        chosen.set(row);
    }
}
