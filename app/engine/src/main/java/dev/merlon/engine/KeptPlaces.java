package dev.merlon.engine;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Names the places in a contract by the files that the workspace keeps, not by where they lay on the importer's
/// disk:
/// so a workspace says the same before and after it was closed, and tells nobody about a person's folders. Sheets
/// keep
/// sharing what they shared.
final class KeptPlaces {

    private final List<String> paths;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Fact, Fact> facts = new IdentityHashMap<>();

    private KeptPlaces(List<ContractFile> files) {
        paths = files.stream()
                .map(ContractFile::path)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static ContractFacts of(ContractFacts found, List<ContractFile> files) {
        var places = new KeptPlaces(files);
        var sheets = new HashMap<EndpointId, FactSheet>();
        found.facts().forEach((id, sheet) -> sheets.put(id, places.sheet(sheet)));
        return new ContractFacts(
                found.endpoints().stream().map(places::endpoint).toList(),
                places.sheet(found.apiFacts()),
                sheets,
                found.components().stream().map(places::component).toList());
    }

    private Endpoint endpoint(Endpoint endpoint) {
        return new Endpoint(
                endpoint.id(),
                endpoint.method(),
                endpoint.path(),
                endpoint.operationId(),
                endpoint.summary(),
                endpoint.tags(),
                endpoint.deprecated(),
                place(endpoint.place()));
    }

    private Component component(Component component) {
        return new Component(
                component.id(),
                component.name(),
                place(component.place()),
                component.reach(),
                sheet(component.facts()));
    }

    private FactSheet sheet(FactSheet sheet) {
        var kept = sheet.toBuilder();
        for (var i = 0; i < sheet.catalogue().size(); i++) {
            kept.put(facts.computeIfAbsent(sheet.at(i), this::fact));
        }
        return kept.build();
    }

    private Fact fact(Fact fact) {
        return switch (fact.source()) {
            case FactSource.Contract(var place) ->
                new Fact(fact.name(), fact.value(), new FactSource.Contract(place(place)));
            case FactSource.Inferred(var heuristic, var confidence, var place) ->
                new Fact(fact.name(), fact.value(), new FactSource.Inferred(heuristic, confidence, place(place)));
            default -> fact;
        };
    }

    private Location place(Location place) {
        return new Location(
                names.computeIfAbsent(place.file(), this::name), place.line(), place.column(), place.pointer());
    }

    private String name(String file) {
        return paths.stream()
                .filter(path -> file.equals(path) || file.endsWith("/" + path))
                .findFirst()
                .orElse(file);
    }
}
