package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// An API's endpoints by area: by their first tag, else by the first word of their path that is no version.
final class Areas {

    private static final Pattern NO_AREA = Pattern.compile("|\\{.*}|v\\d+(\\.\\d+)*|api|rest");

    private Areas() {}

    /// By name of the area, in the contract's order.
    static Map<String, List<Endpoint>> of(List<Endpoint> endpoints) {
        var areas = new LinkedHashMap<String, List<Endpoint>>();
        endpoints.forEach(
                e -> areas.computeIfAbsent(of(e), _ -> new ArrayList<>()).add(e));
        return areas;
    }

    private static String of(Endpoint endpoint) {
        for (var tag : endpoint.tags()) {
            if (!tag.isBlank()) {
                return tag.strip();
            }
        }
        for (var word : endpoint.path().split("/")) {
            if (!NO_AREA.matcher(word).matches()) {
                return word;
            }
        }
        return "/";
    }

    /// The areas with the most endpoints, at most so many, in the contract's order.
    static List<String> largest(Map<String, List<Endpoint>> areas, int most) {
        var kept = areas.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Endpoint>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        return areas.keySet().stream().filter(kept::contains).toList();
    }
}
