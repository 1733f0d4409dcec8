package dev.merlon.engine.rule;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.PolicySet;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.Subject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the stance of the policy sets at one subject after the other: subjects of one class that handle the
/// same data, as far as something depends on it, share one. For one thread.
///
/// An endpoint handles what its own facts say. A component handles what the endpoints do that it is part of, an
/// API what any of its endpoints does; to both belongs what the owner declared.
final class Stances {

    private final ClassBook classes;
    private final Map<String, ApiInventory> apis;
    private final List<Rule> rules;
    private final Map<ApiClass, PolicySet> sets = new HashMap<>();
    private final Map<Key, Stance> known = new HashMap<>();

    private record Key(ApiClass apiClass, Set<DataClass> handled) {}

    /// @param apis   by id
    /// @param rules  of the plan, in its order
    Stances(ClassBook classes, Map<String, ApiInventory> apis, List<Rule> rules) {
        this.classes = classes;
        this.apis = apis;
        this.rules = rules;
    }

    Stance at(Subject subject) {
        var set = sets.computeIfAbsent(subject.api().apiClass(), classes::policySet);
        if (set.isEmpty()) {
            return Stance.NONE;
        }
        var matters = set.data();
        var handled = EnumSet.noneOf(DataClass.class);
        if (!matters.isEmpty()) {
            handled.addAll(handled(subject));
            handled.retainAll(matters);
        }
        return known.computeIfAbsent(new Key(set.apiClass(), handled), key -> Stance.of(set, rules, key.handled()));
    }

    private Collection<DataClass> handled(Subject subject) {
        if (subject.endpoint() != null) {
            return Circumstances.handled(subject.facts());
        }
        var all = EnumSet.noneOf(DataClass.class);
        all.addAll(Circumstances.handled(subject.facts()));
        var inventory = apis.get(subject.api().id());
        if (inventory != null) {
            places(subject, inventory)
                    .mapToObj(place -> sheet(inventory, place))
                    .forEach(sheet -> all.addAll(Circumstances.handled(sheet)));
        }
        return all;
    }

    private static IntStream places(Subject subject, ApiInventory inventory) {
        var component = subject.component();
        return component == null
                ? IntStream.range(0, inventory.endpoints().size())
                : component.reach().places();
    }

    private static FactSheet sheet(ApiInventory inventory, int place) {
        return inventory.factsOf(inventory.endpoints().get(place).id());
    }
}
