package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the facts say of a flow, in words.
final class Facts {

    private Facts() {}

    static String data(List<DataClass> classes) {
        return classes.stream().map(DataClass::word).collect(Collectors.joining(", "));
    }

    /// How callers authenticate: `apiKey, oauth2`; empty where none of them says.
    static String identity(Snapshot now, List<EndpointId> endpoints) {
        var schemes = new TreeSet<String>();
        endpoints.forEach(e ->
                now.api(e.api()).ifPresent(api -> schemes.addAll(api.factsOf(e).texts("endpoint.schemes"))));
        return String.join(", ", schemes);
    }

    /// Whether one of them may be called without encryption.
    static boolean plain(Snapshot now, List<EndpointId> endpoints) {
        return endpoints.stream()
                .anyMatch(e -> now.api(e.api())
                        .filter(api -> api.factsOf(e).is("endpoint.plainHttp"))
                        .isPresent());
    }
}
