package dev.merlon.engine.usecase;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Use cases to begin with.
public final class UseCaseDraft {

    /// A flow of more steps is no flow that a person follows.
    private static final int MOST_STEPS = 8;

    private UseCaseDraft() {}

    /// One with nothing but its name.
    public static UseCase named(Snapshot now, String name) {
        return UseCase.named(Slugs.of(name, taken(now)), name);
    }

    /// One with a step for each endpoint of the API that has the tag, in the contract's order: a person takes
    /// out what does not belong and puts the rest in order.
    public static UseCase ofTag(Snapshot now, String api, String tag) {
        var steps = new ArrayList<Step>();
        now.api(api).stream()
                .flatMap(a -> a.endpoints().stream())
                .filter(e -> e.tags().contains(tag))
                .limit(MOST_STEPS)
                .forEach(e -> steps.add(new Step("s" + (steps.size() + 1), said(e), "", List.of(e.id()))));
        var name = tag.isEmpty() ? tag : tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
        return named(now, name).withMainFlow(steps);
    }

    /// The tags of an API's endpoints, in the contract's order.
    public static Set<String> tags(Snapshot now, String api) {
        return now.api(api).stream()
                .flatMap(a -> a.endpoints().stream())
                .flatMap(e -> e.tags().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String said(Endpoint endpoint) {
        return endpoint.summary().isBlank() ? endpoint.label() : endpoint.summary();
    }

    /// Those of use cases that were removed too, while something is kept that was found in them.
    private static Set<String> taken(Snapshot now) {
        var kept = now.state().useCases().stream().map(UseCase::id);
        var considered = now.state().considerations().stream().map(c -> c.cell().useCase());
        return Stream.concat(kept, considered).collect(Collectors.toSet());
    }
}
