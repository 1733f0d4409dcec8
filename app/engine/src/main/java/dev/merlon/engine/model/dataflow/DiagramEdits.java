package dev.merlon.engine.model.dataflow;

import dev.merlon.engine.model.drawing.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What people changed in a diagram that is drawn from the model by itself: differences only, so that a new version
/// of a contract changes the rest. Ids that there are no longer stay, for the version that brings them back.
///
/// @param places      where an element's upper left corner was put, by its id; whole pixels
/// @param names       other names, by the id of an element, boundary or flow
/// @param homes       the boundary that an element or boundary was put into, by its id; empty for none
/// @param hidden      ids of what is not to be seen
/// @param elements    added ones
/// @param boundaries  added ones
/// @param flows       added ones
/// @param settled     ids of what was added, hidden or put elsewhere before everything was last laid out: only that
///                    bears on where the rest stands, so that a later change moves nothing else
public record DiagramEdits(
        Map<String, Mark.Point> places,
        Map<String, String> names,
        Map<String, String> homes,
        Set<String> hidden,
        List<Element> elements,
        List<Boundary> boundaries,
        List<DataFlow> flows,
        Set<String> settled) {

    public static final DiagramEdits NONE =
            new DiagramEdits(Map.of(), Map.of(), Map.of(), Set.of(), List.of(), List.of(), List.of(), Set.of());

    /// More of any of them is no diagram for people.
    public static final int MOST = 2_000;

    private static final double FARTHEST = 100_000;

    /// @throws IllegalArgumentException where there are too many, or something is placed nowhere near the others
    public DiagramEdits {
        if (places.values().stream().anyMatch(p -> !near(p.x()) || !near(p.y()))) {
            throw new IllegalArgumentException("an element is placed too far away");
        }
        var sizes = List.of(
                places.size(),
                names.size(),
                homes.size(),
                hidden.size(),
                elements.size(),
                boundaries.size(),
                flows.size(),
                settled.size());
        if (sizes.stream().anyMatch(size -> size > MOST)) {
            throw new IllegalArgumentException("more than " + MOST + " changes of one kind");
        }
        places = wholePixels(places);
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        homes = Collections.unmodifiableMap(new TreeMap<>(homes));
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
        elements = List.copyOf(elements);
        boundaries = List.copyOf(boundaries);
        flows = List.copyOf(flows);
        settled = Collections.unmodifiableSet(new TreeSet<>(settled));
    }

    private static Map<String, Mark.Point> wholePixels(Map<String, Mark.Point> places) {
        var whole = new TreeMap<String, Mark.Point>();
        places.forEach((id, p) -> whole.put(id, new Mark.Point(Math.rint(p.x()) + 0.0, Math.rint(p.y()) + 0.0)));
        return Collections.unmodifiableMap(whole);
    }

    private static boolean near(double place) {
        return Math.abs(place) <= FARTHEST;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public DiagramEdits withPlaces(Map<String, Mark.Point> others) {
        return new DiagramEdits(others, names, homes, hidden, elements, boundaries, flows, settled);
    }

    /// The elements put where they are named, the others left where they were.
    public DiagramEdits placed(Map<String, Mark.Point> more) {
        var all = new TreeMap<>(places);
        all.putAll(more);
        return withPlaces(all);
    }

    public DiagramEdits named(String id, String name) {
        var all = new TreeMap<>(names);
        all.put(id, name);
        return new DiagramEdits(places, all, homes, hidden, elements, boundaries, flows, settled);
    }

    /// Elements or boundaries put into a boundary; into none where it is empty.
    public DiagramEdits housed(Collection<String> ids, String boundary) {
        var all = new TreeMap<>(homes);
        ids.forEach(id -> all.put(id, boundary));
        return new DiagramEdits(places, names, all, hidden, elements, boundaries, flows, settled);
    }

    public DiagramEdits withHidden(Set<String> others) {
        return new DiagramEdits(places, names, homes, others, elements, boundaries, flows, settled);
    }

    public DiagramEdits with(Element added) {
        return new DiagramEdits(places, names, homes, hidden, and(elements, added), boundaries, flows, settled);
    }

    public DiagramEdits with(Boundary added) {
        return new DiagramEdits(places, names, homes, hidden, elements, and(boundaries, added), flows, settled);
    }

    public DiagramEdits with(DataFlow added) {
        return new DiagramEdits(places, names, homes, hidden, elements, boundaries, and(flows, added), settled);
    }

    /// Out of sight: what was added goes, with the flows that were drawn to it; what the model draws is hidden.
    public DiagramEdits without(Set<String> ids) {
        var added = added();
        var concealed = new TreeSet<>(hidden);
        ids.stream().filter(id -> !added.contains(id)).forEach(concealed::add);
        Predicate<String> gone = id -> added.contains(id) && ids.contains(id);
        var spots = new TreeMap<>(places);
        spots.keySet().removeIf(gone);
        var words = new TreeMap<>(names);
        words.keySet().removeIf(gone);
        var within = new TreeMap<>(homes);
        within.entrySet().removeIf(e -> gone.test(e.getKey()) || gone.test(e.getValue()));
        return new DiagramEdits(
                spots,
                words,
                within,
                concealed,
                elements.stream().filter(e -> !gone.test(e.id())).toList(),
                boundaries.stream().filter(b -> !gone.test(b.id())).toList(),
                flows.stream()
                        .filter(f -> !gone.test(f.id()) && !gone.test(f.from()) && !gone.test(f.to()))
                        .toList(),
                settled);
    }

    /// Everything laid out anew: no place is kept, and all changes bear on it.
    public DiagramEdits laidOut() {
        var all = added();
        all.addAll(hidden);
        all.addAll(homes.keySet());
        return new DiagramEdits(Map.of(), names, homes, hidden, elements, boundaries, flows, all);
    }

    /// Those changes that bear on where everything stands.
    public DiagramEdits settledPart() {
        var housed = new TreeMap<>(homes);
        housed.keySet().retainAll(settled);
        var concealed = new TreeSet<>(hidden);
        concealed.retainAll(settled);
        return new DiagramEdits(
                Map.of(),
                Map.of(),
                housed,
                concealed,
                elements.stream().filter(e -> settled.contains(e.id())).toList(),
                boundaries.stream().filter(b -> settled.contains(b.id())).toList(),
                flows.stream().filter(f -> settled.contains(f.id())).toList(),
                settled);
    }

    /// Ids of what was added.
    public Set<String> added() {
        var all = new TreeSet<String>();
        elements.forEach(e -> all.add(e.id()));
        boundaries.forEach(b -> all.add(b.id()));
        flows.forEach(f -> all.add(f.id()));
        return all;
    }

    private static <T> List<T> and(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
