package dev.merlon.engine.model.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All facts that rules may look at, in the order of facts.yaml. A fact's index in it is its place in a
/// [FactSheet].
public final class FactCatalogue {

    private final List<FactDefinition> definitions;
    private final Map<String, Integer> indexes = new HashMap<>();

    /// @throws IllegalArgumentException where a name occurs twice
    public FactCatalogue(List<FactDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
        for (var definition : this.definitions) {
            if (indexes.put(definition.name(), indexes.size()) != null) {
                throw new IllegalArgumentException("fact twice: " + definition.name());
            }
        }
    }

    public List<FactDefinition> definitions() {
        return definitions;
    }

    public int size() {
        return definitions.size();
    }

    public Optional<FactDefinition> find(String name) {
        return Optional.ofNullable(indexes.get(name)).map(definitions::get);
    }

    /// Below 0 where there is no such fact.
    int indexIfAny(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /// @throws IllegalArgumentException where there is no such fact: a bug in whoever produces facts
    public int index(String name) {
        var index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no such fact: " + name);
        }
        return index;
    }
}
