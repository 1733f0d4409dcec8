package dev.merlon.engine.model.dataflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that one diagram shows, without a place. Boundaries stand in each other without cycles, elements in
/// boundaries that there are, flows between elements that there are.
///
/// @param elements    each id once
/// @param boundaries  those around others first
/// @param notes       what is not drawn as it is, one sentence each
public record DataFlowGraph(
        List<Element> elements, List<Boundary> boundaries, List<DataFlow> flows, List<String> notes) {

    public static final DataFlowGraph EMPTY = new DataFlowGraph(List.of(), List.of(), List.of(), List.of());

    /// @throws IllegalArgumentException where an id is there twice, or something stands in or leads to what is not
    /// there
    public DataFlowGraph {
        elements = List.copyOf(elements);
        boundaries = List.copyOf(boundaries);
        flows = List.copyOf(flows);
        notes = List.copyOf(notes);
        var ids = new HashSet<String>();
        var around = new HashSet<String>();
        for (var boundary : boundaries) {
            require(ids.add(boundary.id()), "a second " + boundary.id());
            require(boundary.parent().isEmpty() || around.contains(boundary.parent()), "no " + boundary.parent());
            around.add(boundary.id());
        }
        var ends = new HashSet<String>();
        for (var element : elements) {
            require(ids.add(element.id()), "a second " + element.id());
            require(element.boundary().isEmpty() || around.contains(element.boundary()), "no " + element.boundary());
            ends.add(element.id());
        }
        for (var flow : flows) {
            require(ids.add(flow.id()), "a second " + flow.id());
            require(ends.contains(flow.from()) && ends.contains(flow.to()), flow.id() + " has no end");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public Optional<Element> element(String id) {
        return elements.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public Optional<Boundary> boundary(String id) {
        return boundaries.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    public Optional<DataFlow> flow(String id) {
        return flows.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public Map<String, Element> elementsById() {
        var byId = LinkedHashMap.<String, Element>newLinkedHashMap(elements.size());
        elements.forEach(e -> byId.put(e.id(), e));
        return byId;
    }

    /// Flows that begin or end at the element.
    public List<DataFlow> flowsAt(String element) {
        return flows.stream()
                .filter(f -> f.from().equals(element) || f.to().equals(element))
                .toList();
    }

    /// The name of what an id stands for, whichever of the three it is; empty where it is none.
    public String nameOf(String id) {
        return element(id)
                .map(Element::name)
                .or(() -> boundary(id).map(Boundary::name))
                .or(() -> flow(id).map(f -> nameOf(f.from()) + " to " + nameOf(f.to())))
                .orElse("");
    }

    /// The trust boundaries that a flow crosses: those around one of its ends and not around the other.
    public List<Boundary> crossedBy(DataFlow flow) {
        var from = around(flow.from());
        var to = around(flow.to());
        return boundaries.stream()
                .filter(Boundary::trust)
                .filter(b -> from.contains(b.id()) != to.contains(b.id()))
                .toList();
    }

    private Set<String> around(String element) {
        var parents = new HashMap<String, String>();
        boundaries.forEach(b -> parents.put(b.id(), b.parent()));
        var all = new HashSet<String>();
        var at = element(element).map(Element::boundary).orElse("");
        while (!at.isEmpty()) {
            all.add(at);
            at = parents.getOrDefault(at, "");
        }
        return all;
    }
}
