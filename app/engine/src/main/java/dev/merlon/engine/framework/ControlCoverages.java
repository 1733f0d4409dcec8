package dev.merlon.engine.framework;

import dev.merlon.engine.control.Audience;
import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Works out how controls stand, each of them once, however many requirements it serves. Used by one thread.
public final class ControlCoverages {

    private final Snapshot snapshot;
    private final Coverage coverage;
    private final Audience audience;
    private final Map<String, Control> controls;
    private final Map<String, ControlCoverage> known = new HashMap<>();

    public ControlCoverages(Snapshot snapshot) {
        this.snapshot = snapshot;
        coverage = Coverage.of(snapshot);
        audience = Audience.of(snapshot.library());
        controls = snapshot.library().controls().stream().collect(Collectors.toMap(Control::id, Function.identity()));
    }

    /// Empty where there is no such control.
    public Optional<ControlCoverage> of(String id) {
        var control = controls.get(id);
        return control == null ? Optional.empty() : Optional.of(known.computeIfAbsent(id, _ -> workedOut(control)));
    }

    private ControlCoverage workedOut(Control control) {
        var places = new LinkedHashMap<@Nullable ControlRecord, Integer>();
        for (var inventory : snapshot.apis()) {
            var api = inventory.api();
            if (!audience.includes(control, api.apiClass())) {
                continue;
            }
            if (coverage.variesWithin(control.id(), api.id())) {
                inventory
                        .endpoints()
                        .forEach(e -> places.merge(
                                coverage.recordFor(control.id(), e.id()).orElse(null), 1, Integer::sum));
            } else {
                places.merge(
                        coverage.recordForApi(control.id(), api.id()).orElse(null),
                        inventory.endpoints().size(),
                        Integer::sum);
            }
        }
        if (snapshot.endpoints().findAny().isEmpty()) {
            places.put(coverage.recordForApi(control.id(), "").orElse(null), 1);
        }
        return coverage(control, places);
    }

    private ControlCoverage coverage(Control control, Map<@Nullable ControlRecord, Integer> places) {
        var parts = new ArrayList<ControlCoverage.Part>();
        places.forEach((kept, count) -> {
            if (count > 0) {
                parts.add(new ControlCoverage.Part(kept, count, Appraisal.of(kept, coverage)));
            }
        });
        parts.sort(Comparator.comparingInt(ControlCoverage.Part::places).reversed());
        var sum = Places.sum(parts.stream()
                .map(p -> Places.of(p.appraisal().status(), p.places()))
                .toList());
        return new ControlCoverage(control, sum, parts);
    }
}
