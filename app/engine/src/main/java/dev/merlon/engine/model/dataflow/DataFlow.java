package dev.merlon.engine.model.dataflow;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/// Data that goes from one element to another, and what comes back.
///
/// @param id         stable: the ids of both ends, `gateway>service:payments-api:transfers`
/// @param from       the id of the element that begins it
/// @param to         the id of the element that it goes to
/// @param name       `HTTPS`, `reads and writes`; may be empty
/// @param sends      classes of data that go along it, in the order of the enumeration
/// @param returns    classes of data that come back, likewise
/// @param endpoints  those by whose calls it happens; none where no contract shows it
public record DataFlow(
        String id,
        String from,
        String to,
        String name,
        List<DataClass> sends,
        List<DataClass> returns,
        List<EndpointId> endpoints) {

    public DataFlow {
        sends = sorted(sends);
        returns = sorted(returns);
        endpoints = List.copyOf(endpoints);
    }

    /// One that a person drew.
    public static DataFlow plain(String id, String from, String to, String name) {
        return new DataFlow(id, from, to, name, List.of(), List.of(), List.of());
    }

    private static List<DataClass> sorted(Collection<DataClass> classes) {
        return classes.stream().distinct().sorted().toList();
    }

    public DataFlow withName(String other) {
        return new DataFlow(id, from, to, other, sends, returns, endpoints);
    }

    /// All that it carries, in either direction.
    public List<DataClass> carries() {
        var all = EnumSet.noneOf(DataClass.class);
        all.addAll(sends);
        all.addAll(returns);
        return List.copyOf(all);
    }

    /// What is written at its line: its data, else its name.
    public String label() {
        var data = carries().stream().map(DataClass::word).collect(Collectors.joining(", "));
        return data.isEmpty() ? name : data;
    }
}
