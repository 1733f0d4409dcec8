package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.FactValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is being answered. What was chosen for one extent stays while another is looked at.
///
/// @param value     for all, or for what the selector picks; null before one is chosen
/// @param selector  as it is written
/// @param each      place by place; those without one stay open
/// @param source    where it was looked up
public record Reply(
        Extent extent,
        @Nullable FactValue value,
        String selector,
        Map<Scope, FactValue> each,
        String note,
        String source) {

    public static final Reply NONE = new Reply(Extent.ALL, null, "", Map.of(), "", "");

    public Reply {
        each = Map.copyOf(each);
    }

    public Reply with(FactValue chosen) {
        return new Reply(extent, chosen, selector, each, note, source);
    }

    public Reply with(Scope scope, FactValue chosen) {
        var next = new LinkedHashMap<>(each);
        next.put(scope, chosen);
        return new Reply(extent, value, selector, next, note, source);
    }

    /// One by one starts from the answer for all.
    public Reply with(Extent next, List<Place> places) {
        var start = value;
        var lines = new LinkedHashMap<>(each);
        if (next == Extent.EACH && extent == Extent.ALL && start != null) {
            places.forEach(place -> lines.putIfAbsent(place.scope(), start));
        }
        return new Reply(next, value, selector, lines, note, source);
    }

    public Reply withSelector(String text) {
        return new Reply(extent, value, text, each, note, source);
    }

    public Reply withNote(String text) {
        return new Reply(extent, value, selector, each, text, source);
    }

    public Reply withSource(String text) {
        return new Reply(extent, value, selector, each, note, text);
    }

    /// The answer at a place, where it gets one.
    ///
    /// @param picked  whether the selector picks the place
    public Optional<FactValue> at(Scope scope, boolean picked) {
        return switch (extent) {
            case ALL -> Optional.ofNullable(value);
            case SELECTED -> picked ? Optional.ofNullable(value) : Optional.empty();
            case EACH -> Optional.ofNullable(each.get(scope));
        };
    }

    /// What was answered before, to be looked at again.
    static Reply of(Map<Scope, FactValue> given, int places, String note, String source) {
        var values = given.values().stream().distinct().toList();
        return given.size() == places && values.size() == 1
                ? new Reply(Extent.ALL, values.getFirst(), "", given, note, source)
                : new Reply(given.isEmpty() ? Extent.ALL : Extent.EACH, null, "", given, note, source);
    }
}
