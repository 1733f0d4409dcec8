package dev.merlon.engine.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which control record speaks for an endpoint at a moment: the narrowest scope wins (see [Scope]), expired
/// evidence does not count. Immutable; every question is a look-up, so that asking for each rule at each
/// endpoint is cheap.
public final class Coverage {

    /// Of two that are as narrow as each other the first by its scope's text speaks: which one does not matter,
    /// that it is always the same one does.
    private static final Comparator<ControlRecord> WIDEST_FIRST = Comparator.comparing(
                    ControlRecord::scope, Scope.WIDEST_FIRST)
            .thenComparing(ControlRecord::id, Comparator.reverseOrder());

    private final Comparator<ControlRecord> leastFirst =
            Comparator.comparing(this::holds).thenComparing(this::proves).thenComparing(ControlRecord::id);
    private final Map<String, OfControl> byControl = new HashMap<>();
    private final Set<String> fresh;
    private final Instant at;

    /// @param evidence  what the records may name; what a record names beyond it counts as absent
    /// @param at        the moment by which evidence is fresh or expired
    /// @param extents   what the scopes of the records come down to
    public Coverage(List<ControlRecord> records, List<Evidence> evidence, Extents extents, Instant at) {
        this.at = at;
        fresh = evidence.stream().filter(e -> e.freshAt(at)).map(Evidence::id).collect(Collectors.toUnmodifiableSet());
        records.stream()
                .sorted(WIDEST_FIRST)
                .forEach(each -> byControl
                        .computeIfAbsent(each.control(), _ -> new OfControl())
                        .add(each, extents.of(each.scope())));
    }

    /// Of a workspace as it stands.
    public static Coverage of(Snapshot snapshot) {
        var state = snapshot.state();
        return new Coverage(state.records(), state.evidence(), Extents.of(snapshot), snapshot.at());
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

    /// The record that speaks for what all of these endpoints share: of those that speak at each, the one that does
    /// least. Empty where nothing speaks at one of them.
    public Optional<ControlRecord> recordForAll(String control, Collection<EndpointId> endpoints) {
        ControlRecord least = null;
        for (var endpoint : endpoints) {
            var each = recordFor(control, endpoint).orElse(null);
            if (each == null) {
                return Optional.empty();
            }
            if (least == null || leastFirst.compare(each, least) < 0) {
                least = each;
            }
        }
        return Optional.ofNullable(least);
    }

    /// All the records of the control that cover the endpoint, the one that speaks first: the others are what it
    /// overrides.
    public List<ControlRecord> recordsAt(String control, EndpointId endpoint) {
        var records = byControl.get(control);
        return records == null ? List.of() : records.covering(endpoint);
    }

    /// True where a record speaks for single endpoints of the API; else all of its endpoints share [#recordForApi].
    public boolean variesWithin(String control, String api) {
        var records = byControl.get(control);
        return records != null && records.apisWithEndpoints.contains(api);
    }

    /// The controls of which it may say something else than the other does: any record is another one, covers
    /// something else, or no longer holds.
    public Set<String> shiftsSince(Coverage other) {
        var shifted = new HashSet<String>();
        shifted.addAll(recorded());
        shifted.addAll(other.recorded());
        shifted.removeIf(control -> {
            var here = byControl.get(control);
            var there = other.byControl.get(control);
            return here != null
                    && there != null
                    && here.entries.equals(there.entries)
                    && here.entries.stream().allMatch(e -> holds(e.entry()) == other.holds(e.entry()));
        });
        return shifted;
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

    /// The records of one control, laid over each other from the widest to the narrowest, so that what is left on
    /// top speaks.
    private static final class OfControl {

        private record Entry(ControlRecord entry, Extent extent) {}

        private final List<Entry> entries = new ArrayList<>();
        private @Nullable ControlRecord everywhere;
        private final Map<String, ControlRecord> apis = new HashMap<>();
        private final Map<EndpointId, ControlRecord> endpoints = new HashMap<>();
        private final Set<String> apisWithEndpoints = new HashSet<>();

        void add(ControlRecord each, Extent extent) {
            entries.add(new Entry(each, extent));
            if (extent.everything()) {
                everywhere = each;
                apis.clear();
                endpoints.clear();
                apisWithEndpoints.clear();
            }
            for (var api : extent.apis()) {
                apis.put(api, each);
                if (apisWithEndpoints.remove(api)) {
                    endpoints.keySet().removeIf(endpoint -> endpoint.api().equals(api));
                }
            }
            for (var endpoint : extent.endpoints()) {
                endpoints.put(endpoint, each);
                apisWithEndpoints.add(endpoint.api());
            }
        }

        List<ControlRecord> covering(EndpointId endpoint) {
            return entries.reversed().stream()
                    .filter(e -> e.extent().covers(endpoint))
                    .map(Entry::entry)
                    .toList();
        }

        @Nullable
        ControlRecord at(EndpointId endpoint) {
            var narrowest = endpoints.get(endpoint);
            return narrowest == null ? at(endpoint.api()) : narrowest;
        }

        @Nullable
        ControlRecord at(String api) {
            var ofApi = apis.get(api);
            return ofApi == null ? everywhere : ofApi;
        }
    }
}
