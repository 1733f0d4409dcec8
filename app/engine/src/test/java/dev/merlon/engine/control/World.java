package dev.merlon.engine.control;

import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.FactSheet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// APIs with two endpoints each: `pay`, a POST tagged money, and `list`, a GET without tags.
final class World {

    private World() {}

    static List<ApiInventory> of(String... ids) {
        return Arrays.stream(ids).map(World::api).toList();
    }

    private static ApiInventory api(String id) {
        var api = new Api(id, id, "1", ApiClass.PUBLIC, null, "", List.of(), List.of(), Instant.EPOCH);
        var facts =
                FactSheet.builder(new LibraryLoader().load(List.of()).facts()).build();
        var place = new Location("openapi.yaml", 1, 1, "");
        var pay =
                new Endpoint(new EndpointId(id, "pay"), "POST", "/payments", "pay", "", List.of("money"), false, place);
        var list = new Endpoint(new EndpointId(id, "list"), "GET", "/payments", "list", "", List.of(), false, place);
        return new ApiInventory(api, List.of(pay, list), facts, Map.of(pay.id(), facts, list.id(), facts));
    }
}
