package dev.merlon.desktop.screen.threats;

import dev.merlon.engine.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/// The groups of outcomes, which of them are shown and which is chosen. Used on the FX thread; knows no control.
public final class ThreatsViewModel {

    private final ObservableList<OutcomeGroup> all = FXCollections.observableArrayList();
    private final FilteredList<OutcomeGroup> filtered = new FilteredList<>(all);
    private final SortedList<OutcomeGroup> shown = new SortedList<>(filtered);
    private final ReadOnlyObjectWrapper<GroupFilter> filter = new ReadOnlyObjectWrapper<>(GroupFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable OutcomeGroup> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper attacker = new ReadOnlyStringWrapper("");
    private @Nullable String wanted;

    public ThreatsViewModel() {
        filter.addListener((_, _, now) -> filtered.setPredicate(now));
    }

    /// Replaces the groups; filter, order and the chosen rule stay.
    public void show(List<OutcomeGroup> groups) {
        var before = chosen.get();
        var rule = wanted == null && before != null ? before.rule().id() : wanted;
        all.setAll(groups);
        total.set(groups.size());
        ready.set(true);
        wanted = null;
        if (rule != null) {
            chooseRule(rule);
        }
    }

    /// False until the groups have been worked out for the first time.
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /// What the table shows; the table binds the comparator.
    public SortedList<OutcomeGroup> rows() {
        return shown;
    }

    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GroupFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    public void filter(UnaryOperator<GroupFilter> change) {
        filter.set(change.apply(filter.get()));
    }

    /// The id of the attacker whose eyes it is seen with; empty for nobody in particular.
    public ReadOnlyStringProperty attacker() {
        return attacker.getReadOnlyProperty();
    }

    /// The groups follow by [#show] once they have been worked out.
    public void seeAs(String other) {
        attacker.set(other);
    }

    /// Null while none is.
    public ReadOnlyObjectProperty<@Nullable OutcomeGroup> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(@Nullable OutcomeGroup group) {
        chosen.set(group);
    }

    /// Chooses the rule's group now, or once the groups are there; takes the filters off where they hide it.
    /// Chooses nothing where the rule is neither firing, nor waiting, nor held anywhere.
    public void chooseRule(String rule) {
        if (!ready.get()) {
            wanted = rule;
            return;
        }
        var group = all.stream()
                .filter(g -> Objects.equals(g.rule().id(), rule))
                .findFirst()
                .orElse(null);
        if (group != null && !filter.get().test(group)) {
            filter.set(GroupFilter.ALL);
        }
        chosen.set(group);
    }

    /// What the filter for severities offers: those that occur, the worst first.
    public List<String> severities() {
        return all.stream()
                .map(OutcomeGroup::worst)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Severity::word)
                .toList();
    }

    /// `API1` to `API10`, in the order of their numbers.
    public List<String> risks() {
        return choices(g -> g.rule().categories().owaspApi().stream()).stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    public List<String> stride() {
        var used = choices(g -> g.rule().categories().stride().stream().map(Stride::nameOf));
        return Stride.names().stream().filter(used::contains).toList();
    }

    public List<String> kinds() {
        return choices(g -> Stream.of(g.rule().kind().yields()));
    }

    private List<String> choices(Function<OutcomeGroup, Stream<String>> of) {
        return all.stream().flatMap(of).distinct().sorted().toList();
    }
}
