package dev.merlon.desktop.screen.policies;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Changes that wait to be applied: nothing of them is kept yet.
///
/// @param classes  classes as they would be, by id
/// @param apis     the class that an API would have, by the API's id
record PolicyDraft(Map<String, ClassDefinition> classes, Map<String, ApiClass> apis) {

    static final PolicyDraft NONE = new PolicyDraft(Map.of(), Map.of());

    PolicyDraft {
        classes = Map.copyOf(classes);
        apis = Map.copyOf(apis);
    }

    /// With the class as it would be; without where that is what it is.
    PolicyDraft with(ClassDefinition changed, ClassBook now) {
        var next = new LinkedHashMap<>(classes);
        next.put(changed.id(), changed);
        return new PolicyDraft(next, apis).on(now);
    }

    PolicyDraft with(Api api, ApiClass apiClass) {
        var next = new LinkedHashMap<>(apis);
        next.remove(api.id());
        if (!api.apiClass().equals(apiClass)) {
            next.put(api.id(), apiClass);
        }
        return new PolicyDraft(classes, next);
    }

    /// What of it still changes something where the workspace is another one by now.
    PolicyDraft on(Snapshot now) {
        var next = new LinkedHashMap<>(apis);
        next.entrySet()
                .removeIf(e -> now.state()
                        .api(e.getKey())
                        .filter(api -> !api.apiClass().equals(e.getValue()))
                        .isEmpty());
        return new PolicyDraft(classes, next).on(now.library().classes());
    }

    private PolicyDraft on(ClassBook now) {
        var next = new LinkedHashMap<>(classes);
        next.values()
                .removeIf(c -> now.find(c.apiClass())
                        .filter(known -> !c.saysTheSameAs(known))
                        .isEmpty());
        return new PolicyDraft(next, apis);
    }

    boolean isEmpty() {
        return classes.isEmpty() && apis.isEmpty();
    }

    /// How many cells and APIs would change.
    int count(ClassBook now) {
        var count = apis.size();
        for (var changed : classes.values()) {
            var before =
                    now.find(changed.apiClass()).map(ClassDefinition::lines).orElse(List.of());
            count += (int)
                    changed.lines().stream().filter(l -> !before.contains(l)).count();
            count += (int) before.stream()
                    .filter(l -> changed.lines().stream().noneMatch(l::samePlaceAs))
                    .count();
        }
        return count;
    }

    /// What would be put into the workspace, by id.
    List<Entity> entities(Snapshot now) {
        var entities = new ArrayList<Entity>(new TreeMap<>(classes).values());
        new TreeMap<>(apis)
                .forEach((id, apiClass) -> now.state().api(id).ifPresent(api -> entities.add(api.withClass(apiClass))));
        return entities;
    }
}
