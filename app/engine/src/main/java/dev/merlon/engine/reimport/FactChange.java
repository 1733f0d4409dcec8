package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One fact whose value is another one than before.
///
/// @param before  with its source; its place is one in the old version of the contract
/// @param after   with its source; its place is one in the new version
public record FactChange(Fact before, Fact after) {

    /// The facts about the targets whose values differ, in the catalogue's order. Lists are compared as sets of
    /// a kind: in whatever order a contract names its scopes, they are the same.
    public static List<FactChange> between(FactSheet before, FactSheet after, Set<FactTarget> targets) {
        var changes = new ArrayList<FactChange>();
        for (var i = 0; i < after.catalogue().size(); i++) {
            var was = before.at(i);
            var is = after.at(i);
            if (targets.contains(after.catalogue().definitions().get(i).target()) && !same(was.value(), is.value())) {
                changes.add(new FactChange(was, is));
            }
        }
        return List.copyOf(changes);
    }

    static boolean same(FactValue was, FactValue is) {
        return was.equals(is)
                || was instanceof FactValue.Texts(var before)
                        && is instanceof FactValue.Texts(var after)
                        && before.size() == after.size()
                        && before.stream()
                                .sorted()
                                .toList()
                                .equals(after.stream().sorted().toList());
    }

    /// The fact's name, the same before and after.
    public String name() {
        return after.name();
    }

    /// Where the new version of the contract shows it, where it does.
    public Optional<Location> place() {
        return switch (after.source()) {
            case FactSource.Contract(var place) -> Optional.of(place);
            case FactSource.Inferred(var _, var _, var place) -> Optional.of(place);
            case FactSource.Answered _, FactSource.Recorded _, FactSource.Profile _, FactSource.Nobody _ ->
                Optional.empty();
        };
    }

    /// `endpoint.authenticated: yes → no`
    public String text() {
        return name() + ": " + before.value().text() + " → " + after.value().text();
    }
}
