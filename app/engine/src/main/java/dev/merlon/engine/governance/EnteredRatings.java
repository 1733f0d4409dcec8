package dev.merlon.engine.governance;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RatingRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ratings that people entered, put in the place of the rules' own. What fires, asks, is held or does not apply
/// stays what it is: only how bad it is changes.
public final class EnteredRatings {

    private static final Comparator<RatingRecord> NARROWEST_FIRST = Comparator.comparing(
                    RatingRecord::scope, Scope.WIDEST_FIRST.reversed())
            .thenComparing(RatingRecord::id);

    private final Map<String, List<RatingRecord>> byRule = new HashMap<>();
    private final Extents extents;

    /// @param extents  what the scopes of the records come down to
    public EnteredRatings(List<RatingRecord> records, Extents extents) {
        this.extents = extents;
        records.stream()
                .sorted(NARROWEST_FIRST)
                .forEach(r ->
                        byRule.computeIfAbsent(r.rule(), _ -> new ArrayList<>()).add(r));
    }

    /// The same judgement where nothing was entered.
    public Judgement applyTo(Judgement judgement) {
        if (byRule.isEmpty()) {
            return judgement;
        }
        return judgement.revised(verdict -> byRule.containsKey(verdict.rule().id()), this::rated);
    }

    private Outcome rated(Outcome outcome) {
        var speaking = speaking(outcome);
        return speaking == null ? outcome : outcome.rated(speaking);
    }

    /// The narrowest that covers the outcome; a component belongs to its API.
    private @Nullable RatingRecord speaking(Outcome outcome) {
        for (var each : byRule.getOrDefault(outcome.rule().id(), List.of())) {
            var endpoint = outcome.subject().endpoint();
            var extent = extents.of(each.scope());
            if (endpoint == null ? extent.coversApi(outcome.api()) : extent.covers(endpoint.id())) {
                return each;
            }
        }
        return null;
    }
}
