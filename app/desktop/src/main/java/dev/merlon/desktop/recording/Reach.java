package dev.merlon.desktop.recording;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How far a control's record in some scopes reaches.
///
/// @param endpoints  that lie within
/// @param apis       to which they belong
/// @param own        of these endpoints, those for which a narrower record of the same control speaks instead
/// @param replaced   scopes that have a record of this control already
public record Reach(int endpoints, int apis, int own, int replaced) {

    public static Reach of(String control, List<Scope> scopes, Snapshot snapshot) {
        var chosen = Set.copyOf(scopes);
        var extents = Extents.of(snapshot);
        var kept = snapshot.state().records().stream()
                .filter(r -> r.control().equals(control))
                .collect(Collectors.partitioningBy(r -> chosen.contains(r.scope())));
        var drafts = chosen.stream()
                .map(scope -> ControlRecord.declared(control, scope, WorkStatus.IN_PLACE, "", ""))
                .toList();
        var records = new ArrayList<>(kept.getOrDefault(false, List.of()));
        records.addAll(drafts);
        var coverage = new Coverage(records, List.of(), extents, snapshot.at());
        var within = new HashSet<EndpointId>();
        drafts.forEach(d -> within.addAll(extents.of(d.scope()).list(snapshot.apis())));
        var own = within.stream()
                .filter(e -> coverage.recordFor(control, e)
                        .filter(r -> !chosen.contains(r.scope()))
                        .isPresent())
                .count();
        var apis = within.stream().map(EndpointId::api).distinct().count();
        return new Reach(
                within.size(),
                (int) apis,
                (int) own,
                kept.getOrDefault(true, List.of()).size());
    }
}
