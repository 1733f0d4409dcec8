package dev.merlon.desktop.screen.record;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.rule.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A control with what it would hold in the chosen scopes.
///
/// @param firing    outcomes that fire there now and that it could hold, by severity
/// @param recorded  of the chosen scopes, those that have a record of it
record ControlChoice(Control control, Map<Severity, Integer> firing, int recorded) {

    ControlChoice {
        firing = Map.copyOf(firing);
    }

    int holds() {
        return firing.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean matches(String words) {
        var here = String.join(
                        " ",
                        control.id(),
                        control.title(),
                        control.family(),
                        control.layer().word())
                .toLowerCase(Locale.ROOT);
        for (var word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!here.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// All controls; those that would hold most come first, the others in the catalogue's order.
    static List<ControlChoice> of(Snapshot snapshot, List<Scope> scopes) {
        snapshot.library().frameworks().all(); // read here, so that the inspector need not wait for it
        var firing = new HashMap<String, Map<Severity, Integer>>();
        live(snapshot, Set.copyOf(scopes))
                .forEach(outcome -> outcome.rule().heldBy().stream()
                        .distinct()
                        .forEach(control -> firing.computeIfAbsent(control, _ -> new EnumMap<>(Severity.class))
                                .merge(outcome.severity(), 1, Integer::sum)));
        var recorded = new HashMap<String, Integer>();
        snapshot.state().records().stream()
                .filter(r -> scopes.contains(r.scope()))
                .forEach(r -> recorded.merge(r.control(), 1, Integer::sum));
        return snapshot.library().controls().stream()
                .map(c -> new ControlChoice(c, firing.getOrDefault(c.id(), Map.of()), recorded.getOrDefault(c.id(), 0)))
                .sorted(Comparator.comparingInt(ControlChoice::holds).reversed())
                .toList();
    }

    private static Stream<Outcome> live(Snapshot snapshot, Set<Scope> scopes) {
        var all = Extents.of(snapshot);
        var extents = scopes.stream().map(all::of).toList();
        Predicate<EndpointId> covered = endpoint -> extents.stream().anyMatch(e -> e.covers(endpoint));
        Predicate<String> whole = api -> extents.stream().anyMatch(e -> e.coversApi(api));
        var judgement = snapshot.judgement();
        var atEndpoints = judgement.ofEndpoint().entrySet().stream()
                .filter(e -> covered.test(e.getKey()))
                .map(Map.Entry::getValue);
        var atApis = judgement.ofApi().entrySet().stream()
                .filter(e -> whole.test(e.getKey()))
                .map(Map.Entry::getValue);
        var atComponents = judgement.ofComponents().entrySet().stream()
                .filter(e -> whole.test(e.getKey()))
                .map(Map.Entry::getValue);
        return Stream.of(atApis, atComponents, atEndpoints)
                .flatMap(each -> each)
                .flatMap(Collection::stream)
                .filter(Outcome::live);
    }
}
