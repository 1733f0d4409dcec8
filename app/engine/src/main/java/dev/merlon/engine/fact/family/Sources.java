package dev.merlon.engine.fact.family;

import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.spec.tree.Node;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Places and values that many facts of one contract share. Not thread-safe.
public final class Sources {

    private final Map<Node, FactSource.Contract> places = new IdentityHashMap<>();
    private final Map<FactSource.Inferred, FactSource.Inferred> inferred = new HashMap<>();
    private final Map<List<String>, FactValue> texts = new HashMap<>();

    FactSource contract(Node node) {
        return places.computeIfAbsent(node, each -> new FactSource.Contract(each.place()));
    }

    FactSource inferred(String heuristic, double confidence, Node node) {
        var place = places.computeIfAbsent(node, each -> new FactSource.Contract(each.place()))
                .place();
        var source = new FactSource.Inferred(heuristic, confidence, place);
        var known = inferred.putIfAbsent(source, source);
        return known == null ? source : known;
    }

    FactValue texts(List<String> value) {
        return value.isEmpty() ? FactValue.NONE : texts.computeIfAbsent(value, FactValue::of);
    }
}
