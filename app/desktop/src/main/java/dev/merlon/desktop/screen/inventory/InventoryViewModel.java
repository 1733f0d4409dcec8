package dev.merlon.desktop.screen.inventory;

import dev.merlon.engine.model.EndpointId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/// The inventory's state: lines, filter, what is chosen. Used on the FX thread; knows no control.
public final class InventoryViewModel {

    private final ObservableList<EndpointRow> all = FXCollections.observableArrayList();
    private final FilteredList<EndpointRow> filtered = new FilteredList<>(all);
    private final SortedList<EndpointRow> shown = new SortedList<>(filtered);
    private final ReadOnlyObjectWrapper<InventoryFilter> filter = new ReadOnlyObjectWrapper<>(InventoryFilter.ALL);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();

    public InventoryViewModel() {
        filter.addListener((_, _, chosen) -> {
            filtered.setPredicate(chosen);
            total.set(countInApi());
        });
    }

    /// Replaces the lines; filter and sort order stay.
    public void show(List<EndpointRow> rows) {
        all.setAll(rows);
        total.set(countInApi());
    }

    /// What the table shows; the table binds the comparator.
    public SortedList<EndpointRow> rows() {
        return shown;
    }

    public ReadOnlyObjectProperty<InventoryFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    public void filter(UnaryOperator<InventoryFilter> change) {
        filter.set(change.apply(filter.get()));
    }

    /// Number of lines before any filter but that for the API.
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    public Optional<EndpointRow> row(EndpointId id) {
        return all.stream().filter(r -> r.endpoint().id().equals(id)).findFirst();
    }

    /// What the method filter offers: the methods that occur, in alphabetical order.
    public List<String> methods() {
        return choices(r -> Stream.of(r.endpoint().method()));
    }

    public List<String> auth() {
        return choices(r -> Stream.of(r.auth()));
    }

    public List<String> data() {
        return choices(r -> r.data().isEmpty() ? Stream.of("none") : r.data().stream());
    }

    private List<String> choices(Function<EndpointRow, Stream<String>> of) {
        return all.stream().flatMap(of).collect(Collectors.toCollection(TreeSet::new)).stream()
                .toList();
    }

    private int countInApi() {
        var apis = filter.get().api();
        return apis.isEmpty()
                ? all.size()
                : (int) all.stream().filter(r -> apis.contains(r.api().id())).count();
    }

    /// Shows one API's endpoints, or those of all.
    ///
    /// @param api  its id, or null for all
    public void chooseApi(@Nullable String api) {
        filter(f -> f.withApi(api == null ? Set.of() : Set.of(api)));
    }
}
