package dev.merlon.desktop.screen.exceptions;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The exceptions, which of them are listed and which is chosen. Used on the FX thread; knows no control.
public final class ExceptionsViewModel {

    private final ObservableList<ExceptionRow> all = FXCollections.observableArrayList();
    private final FilteredList<ExceptionRow> rows = new FilteredList<>(all);
    private final ObjectProperty<StandingFilter> filter = new SimpleObjectProperty<>(StandingFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable ExceptionRow> chosen = new ReadOnlyObjectWrapper<>();
    private @Nullable String wanted;

    ExceptionsViewModel() {
        filter.subscribe(now -> rows.setPredicate(now::lets));
    }

    /// Replaces what there is; the chosen one stays chosen.
    void show(List<ExceptionRow> now) {
        var before = chosen.get();
        var id = wanted != null || before == null ? wanted : before.exception().id();
        all.setAll(now);
        wanted = null;
        choose(id == null ? null : find(id).orElse(null));
    }

    /// Chooses it now, or once it is there; lists all where the filter hides it.
    void choose(String id) {
        var row = find(id).orElse(null);
        if (row == null) {
            wanted = id;
            return;
        }
        if (!filter.get().lets(row)) {
            filter.set(StandingFilter.ALL);
        }
        choose(row);
    }

    void choose(@Nullable ExceptionRow row) {
        chosen.set(row);
    }

    private Optional<ExceptionRow> find(String id) {
        return all.stream().filter(r -> r.exception().id().equals(id)).findFirst();
    }

    ObservableList<ExceptionRow> rows() {
        return rows;
    }

    ObservableList<ExceptionRow> all() {
        return all;
    }

    long count(StandingFilter each) {
        return all.stream().filter(each::lets).count();
    }

    ObjectProperty<StandingFilter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<@Nullable ExceptionRow> chosen() {
        return chosen.getReadOnlyProperty();
    }
}
