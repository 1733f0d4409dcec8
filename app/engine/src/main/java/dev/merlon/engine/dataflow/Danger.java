package dev.merlon.engine.dataflow;

import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RuleKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What threatens an element: as many threats as are live there, each rule counted once, and how bad the worst is.
///
/// @param worst    of those that are live
/// @param threats  how many; at least 1
public record Danger(Severity worst, int threats) {

    /// `High 15`
    public String text() {
        return worst.word() + " " + threats;
    }

    /// Of everything in the graph at which something is live, by id.
    public static Map<String, Danger> of(Snapshot now, DataFlowGraph graph) {
        var own = own(now);
        var dangers = new HashMap<String, Danger>();
        for (var element : graph.elements()) {
            count(element.id(), live(now, element), own.getOrDefault(element.id(), List.of()), dangers);
        }
        for (var flow : graph.flows()) {
            count(flow.id(), Map.of(), own.getOrDefault(flow.id(), List.of()), dangers);
        }
        return Map.copyOf(dangers);
    }

    private static Map<String, List<ElementThreat>> own(Snapshot now) {
        return StandingThreat.all(now).stream()
                .filter(StandingThreat::live)
                .map(StandingThreat::threat)
                .collect(Collectors.groupingBy(ElementThreat::element));
    }

    private static void count(
            String id, Map<String, Severity> byRule, Collection<ElementThreat> own, Map<String, Danger> dangers) {
        Stream.concat(byRule.values().stream(), own.stream().map(ElementThreat::severity))
                .max(Severity::compareTo)
                .ifPresent(worst -> dangers.put(id, new Danger(worst, byRule.size() + own.size())));
    }

    /// The threat rules that are live at the element, each with its worst severity there, in the library's order.
    public static Map<String, Severity> live(Snapshot now, Element element) {
        var byRule = new LinkedHashMap<String, Severity>();
        outcomes(now, element)
                .filter(o -> o.rule().kind() == RuleKind.THREAT && o.live())
                .forEach(o -> byRule.merge(o.rule().id(), o.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return byRule;
    }

    /// All that was judged at an element: at its endpoints, and for the API's own element at the API as a whole.
    public static Stream<Outcome> outcomes(Snapshot now, Element element) {
        var atEndpoints = outcomes(now, element.endpoints());
        return element.kind() == ElementKind.API
                ? Stream.concat(now.judgement().at(element.api()).stream(), atEndpoints)
                : atEndpoints;
    }

    public static Stream<Outcome> outcomes(Snapshot now, List<EndpointId> endpoints) {
        return endpoints.stream().flatMap(e -> now.judgement().at(e).stream());
    }
}
