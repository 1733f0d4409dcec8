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

/// Names the places in a contract by the files that the workspace keeps, not by where they lay on the
/// importer's disk: so a workspace says the same before and after it was closed, and tells nobody about a
/// person's folders. Sheets keep sharing what they shared.
final class KeptPlaces {

    private final List<String> paths;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Location, Location> places = new IdentityHashMap<>();
    private final Map<FactSource, FactSource> sources = new IdentityHashMap<>();

    private KeptPlaces(List<ContractFile> files) {
        paths = files.stream()
                .map(ContractFile::path)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static ContractFacts of(ContractFacts found, List<ContractFile> files) {
        var places = new KeptPlaces(files);
        var shared = found.apiFacts();
        var kept = places.sheet(shared, shared, shared);
        var sheets = HashMap.<EndpointId, FactSheet>newHashMap(found.facts().size());
        found.facts().forEach((id, sheet) -> sheets.put(id, places.sheet(sheet, shared, kept)));
        return new ContractFacts(
                found.endpoints().stream().map(places::endpoint).toList(),
                kept,
                sheets,
                found.components().stream()
                        .map(component -> places.component(component, shared, kept))
                        .toList());
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

    private Component component(Component component, FactSheet shared, FactSheet kept) {
        return new Component(
                component.id(),
                component.name(),
                place(component.place()),
                component.reach(),
                sheet(component.facts(), shared, kept));
    }

    /// @param shared  the facts that all sheets of the API share
    /// @param kept    the same, their places named anew
    private FactSheet sheet(FactSheet sheet, FactSheet shared, FactSheet kept) {
        var renamed = sheet.toBuilder();
        for (var i = 0; i < sheet.catalogue().size(); i++) {
            var fact = sheet.at(i);
            if (fact == shared.at(i) && shared != kept) {
                renamed.put(kept.at(i));
                continue;
            }
            var source = source(fact.source());
            if (source != fact.source()) {
                renamed.put(new Fact(fact.name(), fact.value(), source));
            }
        }
        return renamed.build();
    }

    private FactSource source(FactSource source) {
        return switch (source) {
            case FactSource.Contract(var place) -> {
                var kept = place(place);
                yield kept == place ? source : sources.computeIfAbsent(source, _ -> new FactSource.Contract(kept));
            }
            case FactSource.Inferred(var heuristic, var confidence, var place) -> {
                var kept = place(place);
                yield kept == place
                        ? source
                        : sources.computeIfAbsent(source, _ -> new FactSource.Inferred(heuristic, confidence, kept));
            }
            default -> source;
        };
    }

    /// The same place where its file keeps its name.
    private Location place(Location place) {
        var name = names.computeIfAbsent(place.file(), this::name);
        return name.equals(place.file())
                ? place
                : places.computeIfAbsent(place, _ -> new Location(name, place.line(), place.column(), place.pointer()));
    }

    private String name(String file) {
        return paths.stream()
                .filter(path -> file.equals(path) || file.endsWith("/" + path))
                .findFirst()
                .orElse(file);
    }
}
