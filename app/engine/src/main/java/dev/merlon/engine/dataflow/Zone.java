package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.dataflow.Boundary;

/// From where callers come: a trust boundary for each kind of exposure.
enum Zone {
    INTERNET(Exposure.INTERNET, "internet", "Internet, not trusted", "Customer", "Client"),
    PARTNER(Exposure.PARTNER, "partner", "Partner network", "Partner", "Partner's system"),
    INTERNAL(Exposure.INTERNAL, "internal", "Internal network", "Staff", "Internal client");

    private final Exposure exposure;
    private final String id;
    private final String title;
    private final String actor;
    private final String client;

    Zone(Exposure exposure, String id, String title, String actor, String client) {
        this.exposure = exposure;
        this.id = id;
        this.title = title;
        this.actor = actor;
        this.client = client;
    }

    /// By the API's exposure; where nobody knows it, by whom its class is for.
    static Zone of(ApiInventory api) {
        var stated = api.apiFacts().text("api.exposure");
        for (var zone : values()) {
            if (zone.exposure.word().equals(stated)) {
                return zone;
            }
        }
        return switch (api.apiFacts().text("api.class")) {
            case "internal" -> INTERNAL;
            case "partner" -> PARTNER;
            default -> INTERNET;
        };
    }

    String id() {
        return id;
    }

    /// Who calls from there, where no use case says it.
    String actor() {
        return actor;
    }

    /// By what they call.
    String client() {
        return client;
    }

    Boundary boundary() {
        return new Boundary("boundary:" + id, title, "", true);
    }
}
