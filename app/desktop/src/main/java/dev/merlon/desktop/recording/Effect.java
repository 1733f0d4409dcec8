package dev.merlon.desktop.recording;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.List;
import java.util.Map;

/// What a change does to outcomes and posture.
///
/// @param held      outcomes that it holds and that were not held before
/// @param heldAt    endpoints at which it holds one of them
/// @param reopened  outcomes that were held before and no longer are
/// @param reopenedAt  endpoints at which one of them is
/// @param before    posture, 0 to 100, rounded as screens show it
/// @param after     posture
public record Effect(int held, int heldAt, int reopened, int reopenedAt, long before, long after) {

    /// Compares two snapshots of the same endpoints under the same rules.
    public static Effect between(Snapshot before, Snapshot after) {
        var count = new Count();
        if (before.judgement() != after.judgement()) {
            Map<EndpointId, List<Outcome>> now = after.judgement().ofEndpoint();
            before.judgement().ofEndpoint().forEach((id, was) -> count.endpoint(was, now.getOrDefault(id, List.of())));
            var apis = after.judgement().ofApi();
            before.judgement().ofApi().forEach((id, was) -> count.add(was, apis.getOrDefault(id, List.of())));
            var components = after.judgement().ofComponents();
            before.judgement()
                    .ofComponents()
                    .forEach((id, was) -> count.add(was, components.getOrDefault(id, List.of())));
        }
        return new Effect(
                count.held,
                count.heldAt,
                count.reopened,
                count.reopenedAt,
                before.posture().total().rounded(),
                after.posture().total().rounded());
    }

    private static final class Count {

        private int held;
        private int heldAt;
        private int reopened;
        private int reopenedAt;

        void endpoint(List<Outcome> was, List<Outcome> is) {
            var heldBefore = held;
            var reopenedBefore = reopened;
            add(was, is);
            heldAt += held > heldBefore ? 1 : 0;
            reopenedAt += reopened > reopenedBefore ? 1 : 0;
        }

        /// Outcomes stand in the order of the rules in both.
        void add(List<Outcome> was, List<Outcome> is) {
            for (var i = 0; i < Math.min(was.size(), is.size()); i++) {
                var heldThen = was.get(i).state() == OutcomeState.HELD;
                var heldNow = is.get(i).state() == OutcomeState.HELD;
                held += heldNow && !heldThen ? 1 : 0;
                reopened += heldThen && !heldNow ? 1 : 0;
            }
        }
    }
}
