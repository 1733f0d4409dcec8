package dev.merlon.engine.exchange.oscal.export;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What controls are called in OSCAL, where ids are lower case by custom and tokens by rule.
///
/// @param tokens    by our own id: the library's in its order, then those that it no longer has
/// @param unlisted  controls that something was recorded for and that the library does not have
record ControlNames(Map<String, String> tokens, SortedSet<String> unlisted) {

    static ControlNames of(Snapshot snapshot) {
        var listed = snapshot.library().controls().stream().map(Control::id).collect(Collectors.toSet());
        var unlisted = new TreeSet<String>();
        var state = snapshot.state();
        state.records().forEach(r -> unlisted.add(r.control()));
        state.findings().forEach(f -> unlisted.add(f.control()));
        state.actions().forEach(a -> unlisted.add(a.control()));
        unlisted.removeIf(id -> id.isEmpty() || listed.contains(id));
        var taken = new HashSet<String>();
        var tokens = new LinkedHashMap<String, String>();
        snapshot.library().controls().forEach(c -> tokens.put(c.id(), free(c.id(), taken)));
        unlisted.forEach(id -> tokens.put(id, free(id, taken)));
        return new ControlNames(Collections.unmodifiableMap(tokens), Collections.unmodifiableSortedSet(unlisted));
    }

    private static String free(String id, HashSet<String> taken) {
        var token = OscalText.token(id);
        for (var next = 2; !taken.add(token); next++) {
            token = OscalText.token(id) + "_" + next;
        }
        return token;
    }

    String of(String control) {
        return tokens.getOrDefault(control, OscalText.token(control));
    }

    String of(Control control) {
        return of(control.id());
    }

    List<String> all() {
        return List.copyOf(tokens.values());
    }

    String statement(String control) {
        return of(control) + "_smt";
    }

    String objective(String control) {
        return of(control) + "_obj";
    }
}
