package dev.merlon.engine.rule;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Reach;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// APIs with facts made up at random, as varied as contracts are.
final class RandomInventories {

    private static final Location PLACE = new Location("openapi.yaml", 1, 1, "");
    static final FactSource SOURCE = new FactSource.Contract(PLACE);

    private final Library library;
    private final Random random;

    RandomInventories(Library library, Random random) {
        this.library = library;
        this.random = random;
    }

    /// `api-0` and so on, without components.
    List<ApiInventory> apis(int count, int endpoints) {
        return IntStream.range(0, count)
                .mapToObj(i -> api("api-" + i, endpoints, 0))
                .toList();
    }

    ApiInventory api(String id, int size, int components) {
        var api = new Api(id, id, "1", ApiClass.PUBLIC, null, "", List.of(), List.of(), Instant.EPOCH);
        var apiFacts = FactSheet.builder(library.facts());
        fill(apiFacts, FactTarget.API);
        var ofApi = apiFacts.build();
        var endpoints = new ArrayList<Endpoint>();
        var facts = new HashMap<EndpointId, FactSheet>();
        for (var i = 0; i < size; i++) {
            var endpoint = new EndpointId(id, "operation" + i);
            endpoints.add(
                    new Endpoint(endpoint, "GET", "/things/{id}/" + i, "operation" + i, "", List.of(), false, PLACE));
            var sheet = ofApi.toBuilder();
            fill(sheet, FactTarget.ENDPOINT);
            facts.put(endpoint, sheet.build());
        }
        var reach = new BitSet();
        reach.set(0, size);
        var shared = IntStream.range(0, components)
                .mapToObj(i -> {
                    var sheet = ofApi.toBuilder();
                    fill(sheet, FactTarget.SCHEMA);
                    return new Component(id + "@#Part" + i, "Part" + i, PLACE, Reach.of(reach), sheet.build());
                })
                .toList();
        return new ApiInventory(api, endpoints, ofApi, facts, shared);
    }

    private void fill(FactSheet.Builder sheet, FactTarget target) {
        for (var definition : library.facts().definitions()) {
            if (definition.target() == target) {
                sheet.put(definition.name(), value(definition), SOURCE);
            }
        }
    }

    /// Most lists empty, the others with names that hardly any two endpoints share.
    FactValue value(FactDefinition definition) {
        if (definition.family().equals("people")) {
            return random.nextInt(3) == 0 ? FactValue.of(random.nextBoolean()) : FactValue.UNKNOWN;
        }
        return switch (definition.type()) {
            case BOOL -> FactValue.of(random.nextInt(3) == 0);
            case INT -> FactValue.of(random.nextInt(40));
            case STRING -> FactValue.of(random.nextBoolean() ? "" : "GET");
            case STRINGS ->
                random.nextInt(3) > 0
                        ? FactValue.NONE
                        : FactValue.of(IntStream.range(0, 1 + random.nextInt(6))
                                .mapToObj(_ -> "name" + random.nextInt(5_000))
                                .toList());
        };
    }
}
