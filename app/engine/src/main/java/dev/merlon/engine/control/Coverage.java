package dev.merlon.engine.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which control record speaks for an endpoint at a moment: the narrowest scope wins, expired evidence does not
/// count. Immutable; every question is a look-up, so that asking for each rule at each endpoint is cheap.
public final class Coverage {

    private final Map<String, OfControl> byControl = new HashMap<>();
    private final Set<String> fresh;
    private final Instant at;

    /// @param evidence  what the records may name; what a record names beyond it counts as absent
    /// @param at        the moment by which evidence is fresh or expired
    public Coverage(List<ControlRecord> records, List<Evidence> evidence, Instant at) {
        this.at = at;
        fresh = evidence.stream().filter(e -> e.freshAt(at)).map(Evidence::id).collect(Collectors.toUnmodifiableSet());
        for (var each : records) {
            byControl.computeIfAbsent(each.control(), _ -> new OfControl()).add(each);
        }
    }

    /// The record that speaks for the control at the endpoint, whatever it says.
    public Optional<ControlRecord> recordFor(String control, EndpointId endpoint) {
        var records = byControl.get(control);
        return records == null ? Optional.empty() : Optional.ofNullable(records.at(endpoint));
    }

    /// The record that speaks for the control at the API as a whole.
    public Optional<ControlRecord> recordForApi(String control, String api) {
        var records = byControl.get(control);
        return records == null ? Optional.empty() : Optional.ofNullable(records.at(api));
    }

    /// True where a record speaks for single endpoints of the API; else all of its endpoints share [#recordForApi].
    public boolean variesWithin(String control, String api) {
        var records = byControl.get(control);
        return records != null && records.apisWithEndpoints.contains(api);
    }

    /// The moment that it speaks of.
    public Instant at() {
        return at;
    }

    /// The controls that somebody wrote at least one record for.
    public Set<String> recorded() {
        return Set.copyOf(byControl.keySet());
    }

    /// It applies, is in place, was not found wanting, and has at least one piece of fresh evidence. A control
    /// that was found to be met only in part was found wanting.
    public boolean holds(ControlRecord controlRecord) {
        return controlRecord.applicability() == Applicability.APPLIES
                && controlRecord.status() == WorkStatus.IN_PLACE
                && (controlRecord.result() == Result.MET || controlRecord.result() == Result.NOT_ASSESSED)
                && controlRecord.evidence().stream().anyMatch(fresh::contains);
    }

    /// Holds, and was tested or audited: more than somebody's word.
    public boolean proves(ControlRecord controlRecord) {
        return holds(controlRecord) && controlRecord.confidence().proves();
    }

    /// The records of one control by scope.
    private static final class OfControl {

        private @Nullable ControlRecord organisation;
        private final Map<String, ControlRecord> apis = new HashMap<>();
        private final Map<EndpointId, ControlRecord> endpoints = new HashMap<>();
        private final Set<String> apisWithEndpoints = new HashSet<>();

        void add(ControlRecord each) {
            switch (each.scope()) {
                case Scope.Organisation() -> organisation = each;
                case Scope.OfApi(var api) -> apis.put(api, each);
                case Scope.OfEndpoint(var endpoint) -> {
                    endpoints.put(endpoint, each);
                    apisWithEndpoints.add(endpoint.api());
                }
            }
        }

        @Nullable
        ControlRecord at(EndpointId endpoint) {
            var narrowest = endpoints.get(endpoint);
            return narrowest == null ? at(endpoint.api()) : narrowest;
        }

        @Nullable
        ControlRecord at(String api) {
            var ofApi = apis.get(api);
            return ofApi == null ? organisation : ofApi;
        }
    }
}
