package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What some endpoints carry together. Grows.
final class Load {

    private final Set<DataClass> sent = EnumSet.noneOf(DataClass.class);
    private final Set<DataClass> returned = EnumSet.noneOf(DataClass.class);
    private final List<EndpointId> endpoints = new ArrayList<>();
    private boolean reads;
    private boolean writes;

    static Load of(ApiInventory api, List<Endpoint> endpoints) {
        var load = new Load();
        for (var endpoint : endpoints) {
            var facts = api.factsOf(endpoint.id());
            load.endpoints.add(endpoint.id());
            add(load.sent, facts.texts("endpoint.requestData"));
            add(load.returned, facts.texts("endpoint.responseData"));
            if (facts.is("endpoint.write")) {
                load.writes = true;
            } else {
                load.reads = true;
            }
        }
        return load;
    }

    private static void add(Set<DataClass> classes, List<String> words) {
        words.forEach(word -> DataClass.ofWord(word).ifPresent(classes::add));
    }

    void add(Load other) {
        sent.addAll(other.sent);
        returned.addAll(other.returned);
        endpoints.addAll(other.endpoints);
        reads |= other.reads;
        writes |= other.writes;
    }

    List<DataClass> sent() {
        return List.copyOf(sent);
    }

    List<DataClass> returned() {
        return List.copyOf(returned);
    }

    List<EndpointId> endpoints() {
        return List.copyOf(endpoints);
    }

    /// What they do to what is stored.
    String access() {
        if (reads && writes) {
            return "reads and writes";
        }
        return writes ? "writes" : "reads";
    }
}
