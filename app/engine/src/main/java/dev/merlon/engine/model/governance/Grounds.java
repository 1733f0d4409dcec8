package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.EndpointId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The facts that a decision for many outcomes rests on, at each of them: those of the day on which it was
/// decided, or on which the outcome came within it.
///
/// @param byOutcome  an outcome's id, and its facts as [dev.merlon.engine.model.rule.Outcome#fingerprint]
///     writes them
public record Grounds(SortedMap<String, String> byOutcome) {

    public Grounds {
        byOutcome = Collections.unmodifiableSortedMap(new TreeMap<>(byOutcome));
    }

    public static Grounds none() {
        return new Grounds(new TreeMap<>());
    }

    /// Empty where the outcome came within the decision only now.
    public Optional<String> at(String outcome) {
        return Optional.ofNullable(byOutcome.get(outcome));
    }

    /// What is noted already stays.
    public Grounds with(Map<String, String> more) {
        var all = new TreeMap<>(more);
        all.putAll(byOutcome);
        return new Grounds(all);
    }

    /// The same under new names of endpoints.
    public Grounds renamed(Map<EndpointId, EndpointId> newNames) {
        var byTail = new TreeMap<String, String>();
        newNames.forEach((from, to) -> byTail.put(from.toString(), to.toString()));
        var renamed = new TreeMap<String, String>();
        byOutcome.forEach((outcome, facts) -> {
            var end = outcome.indexOf('@') + 1;
            var tail = outcome.substring(end);
            renamed.put(outcome.substring(0, end) + byTail.getOrDefault(tail, tail), facts);
        });
        return renamed.equals(byOutcome) ? this : new Grounds(renamed);
    }
}
