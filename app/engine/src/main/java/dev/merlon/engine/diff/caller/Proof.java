package dev.merlon.engine.diff.caller;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What one scheme asks of a caller: any of its credentials, with all of the scopes.
///
/// @param ways    at least one
/// @param scopes  sorted
record Proof(Set<Credential> ways, Set<String> scopes) {

    Proof {
        ways = Set.copyOf(ways);
        scopes = Set.copyOf(scopes);
    }

    /// Whether whoever shows this shows the other too.
    ///
    /// @param order  when one credential stands for another
    boolean atLeast(Proof other, BiPredicate<Credential, Credential> order) {
        return scopes.containsAll(other.scopes)
                && ways.stream().allMatch(way -> other.ways.stream().anyMatch(o -> order.test(way, o)));
    }

    Proof with(UnaryOperator<Credential> each) {
        return new Proof(ways.stream().map(each).collect(Collectors.toSet()), scopes);
    }

    Proof withoutScopes() {
        return new Proof(ways, Set.of());
    }

    Set<String> sortedScopes() {
        return new TreeSet<>(scopes);
    }
}
