package dev.merlon.desktop.screen.controls;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.List;

/// How an API's endpoints come by a control.
///
/// @param inherit  endpoints for which a wider record speaks
/// @param own      endpoints with a record of their own
/// @param without  endpoints for which none does
record Reliance(String api, int inherit, int own, int without) {

    /// By name of the API; APIs at which nothing is recorded are among them.
    static List<Reliance> on(String control, Snapshot snapshot) {
        var coverage = Coverage.of(snapshot);
        return snapshot.apis().stream().map(a -> of(control, a, coverage)).toList();
    }

    private static Reliance of(String control, ApiInventory api, Coverage coverage) {
        var inherit = 0;
        var own = 0;
        var without = 0;
        for (var endpoint : api.endpoints()) {
            var speaks = coverage.recordFor(control, endpoint.id());
            if (speaks.isEmpty()) {
                without++;
            } else if (speaks.get().scope() instanceof Scope.OfEndpoint) {
                own++;
            } else {
                inherit++;
            }
        }
        return new Reliance(api.api().name(), inherit, own, without);
    }
}
