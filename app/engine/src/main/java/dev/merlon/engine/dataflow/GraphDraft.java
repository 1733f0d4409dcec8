package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A graph as it is drawn up: what is said twice is one, and of two flows between the same ends the second adds
/// what it carries to the first.
final class GraphDraft {

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Boundary> boundaries = new LinkedHashMap<>();
    private final Map<String, Stream> flows = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private record Stream(
            String from,
            String to,
            Set<String> names,
            Set<DataClass> sends,
            Set<DataClass> returns,
            Set<EndpointId> endpoints) {}

    static String flowId(String from, String to) {
        return from + ">" + to;
    }

    void add(Boundary boundary) {
        boundaries.putIfAbsent(boundary.id(), boundary);
    }

    /// @param boundary  that it stands in; comes with it
    String add(Element element, Boundary boundary) {
        add(boundary);
        return add(element.withBoundary(boundary.id()));
    }

    String add(Element element) {
        elements.putIfAbsent(element.id(), element);
        return element.id();
    }

    boolean has(String element) {
        return elements.containsKey(element);
    }

    void flow(String from, String to, String name) {
        stream(from, to).names().add(name);
    }

    void flow(String from, String to, String name, List<DataClass> sends, List<DataClass> returns) {
        var stream = stream(from, to);
        stream.names().add(name);
        stream.sends().addAll(sends);
        stream.returns().addAll(returns);
    }

    void flow(String from, String to, String name, Load load) {
        flow(from, to, name, load.sent(), load.returned());
        stream(from, to).endpoints().addAll(load.endpoints());
    }

    private Stream stream(String from, String to) {
        return flows.computeIfAbsent(
                flowId(from, to),
                _ -> new Stream(
                        from,
                        to,
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>()));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    DataFlowGraph graph() {
        return new DataFlowGraph(
                List.copyOf(elements.values()),
                List.copyOf(boundaries.values()),
                flows.entrySet().stream()
                        .map(e -> flow(e.getKey(), e.getValue()))
                        .toList(),
                notes);
    }

    private static DataFlow flow(String id, Stream stream) {
        return new DataFlow(
                id,
                stream.from(),
                stream.to(),
                String.join(", ", stream.names()),
                List.copyOf(stream.sends()),
                List.copyOf(stream.returns()),
                List.copyOf(stream.endpoints()));
    }
}
