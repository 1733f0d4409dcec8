package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays what people changed over what the model draws. Whatever a change names that there is not any longer is
/// passed over, and said so.
public final class EditedGraph {

    private final DiagramEdits edits;
    private final Map<String, Boundary> boundaries = new LinkedHashMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, DataFlow> flows = new LinkedHashMap<>();

    private EditedGraph(DataFlowGraph derived, DiagramEdits edits) {
        this.edits = edits;
        derived.boundaries().forEach(b -> boundaries.put(b.id(), b));
        edits.boundaries().forEach(b -> boundaries.putIfAbsent(b.id(), b));
        derived.elements().forEach(e -> elements.put(e.id(), e));
        edits.elements().forEach(e -> elements.putIfAbsent(e.id(), e));
        derived.flows().forEach(f -> flows.put(f.id(), f));
        edits.flows().forEach(f -> flows.putIfAbsent(f.id(), f));
    }

    public static DataFlowGraph of(DataFlowGraph derived, DiagramEdits edits) {
        return edits.isEmpty() ? derived : new EditedGraph(derived, edits).graph(derived.notes());
    }

    private DataFlowGraph graph(List<String> notes) {
        var shown = elements.values().stream()
                .filter(e -> seen(e.id()))
                .map(e -> e.withName(name(e.id(), e.name())).withBoundary(home(e.id(), e.boundary())))
                .toList();
        var ends = new HashSet<String>();
        shown.forEach(e -> ends.add(e.id()));
        var said = new ArrayList<>(notes);
        var lost = lost();
        if (lost > 0) {
            said.add(
                    lost == 1
                            ? "1 change is about what is not there any longer"
                            : lost + " changes are about what is not there any longer");
        }
        return new DataFlowGraph(
                shown,
                around(shown),
                flows.values().stream()
                        .filter(f -> seen(f.id()) && ends.contains(f.from()) && ends.contains(f.to()))
                        .map(f -> f.withName(name(f.id(), f.name())))
                        .toList(),
                said);
    }

    private boolean seen(String id) {
        return !edits.hidden().contains(id);
    }

    private String name(String id, String otherwise) {
        return edits.names().getOrDefault(id, otherwise);
    }

    /// The innermost boundary around it that is seen. Whoever puts boundaries into each other in a circle has
    /// put them into none.
    private String home(String id, String otherwise) {
        var passed = new HashSet<String>();
        var at = edits.homes().getOrDefault(id, otherwise);
        while (!at.isEmpty() && passed.add(at)) {
            var boundary = boundaries.get(at);
            if (boundary == null) {
                return at.equals(otherwise) ? "" : home(otherwise);
            }
            if (seen(at) && !circular(at)) {
                return at;
            }
            at = edits.homes().getOrDefault(at, boundary.parent());
        }
        return "";
    }

    /// Where it stood before somebody put it into what is gone.
    private String home(String derived) {
        return boundaries.containsKey(derived) && seen(derived) && !circular(derived) ? derived : "";
    }

    private boolean circular(String id) {
        var passed = new HashSet<String>();
        var at = id;
        while (!at.isEmpty()) {
            if (!passed.add(at)) {
                return true;
            }
            var boundary = boundaries.get(at);
            at = boundary == null ? "" : edits.homes().getOrDefault(at, boundary.parent());
        }
        return false;
    }

    /// The boundaries that something stands in, those around others first.
    private List<Boundary> around(List<Element> shown) {
        var needed = new LinkedHashMap<String, Boundary>();
        shown.forEach(e -> need(e.boundary(), needed));
        return List.copyOf(needed.values());
    }

    private void need(String id, Map<String, Boundary> needed) {
        var boundary = boundaries.get(id);
        if (boundary == null || needed.containsKey(id)) {
            return;
        }
        var parent = home(id, boundary.parent());
        need(parent, needed);
        needed.put(id, boundary.withName(name(id, boundary.name())).withParent(parent));
    }

    private int lost() {
        var named = new HashSet<String>();
        named.addAll(edits.places().keySet());
        named.addAll(edits.names().keySet());
        named.addAll(edits.homes().keySet());
        named.addAll(edits.hidden());
        var known = known();
        named.removeIf(known::contains);
        edits.flows().stream()
                .filter(f -> !elements.containsKey(f.from()) || !elements.containsKey(f.to()))
                .forEach(f -> named.add(f.id()));
        return named.size();
    }

    private Set<String> known() {
        var known = new HashSet<>(elements.keySet());
        known.addAll(boundaries.keySet());
        known.addAll(flows.keySet());
        return known;
    }
}
