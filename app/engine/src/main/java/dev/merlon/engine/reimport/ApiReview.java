package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.posture.Score;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an import does to one API. Lists of endpoints are in the contract's order.
///
/// @param before     null where the API is new
/// @param after      as it will be kept
/// @param same       true where not one byte differs: then all lists are empty but what is proposed
/// @param added      endpoints that come, without those that were renamed
/// @param removed    endpoints that go, without those that were renamed
/// @param changed    endpoints in both versions of which a fact changed, renamed ones among them
/// @param renamed    endpoints that a person said are the same under another name, whether a fact changed or not
/// @param returned   those of `added` that were removed once: what was recorded for them is live again
/// @param proposals  pairs of removed and added endpoints that may be the same, best first; nothing happens to them
///                   until a person says so
/// @param components what endpoints share by reference and of which a fact changed
/// @param facts      `api.*` facts that changed
/// @param outcomes   those that come, go or change, the worst first. Of a new API: those that fire
/// @param carried    every decision, record and answer that hangs on the API or one of its endpoints, or speaks for
///                   them and is to be confirmed
/// @param scoreBefore  0 to 100; null where the API is new
/// @param scoreAfter   0 to 100
public record ApiReview(
        @Nullable Api before,
        Api after,
        boolean same,
        List<Endpoint> added,
        List<Endpoint> removed,
        List<EndpointChange> changed,
        List<EndpointChange> renamed,
        List<Endpoint> returned,
        List<RenameProposal> proposals,
        List<ComponentChange> components,
        List<FactChange> facts,
        List<OutcomeChange> outcomes,
        List<CarryOver> carried,
        @Nullable Score scoreBefore,
        @Nullable Score scoreAfter) {

    public ApiReview {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        renamed = List.copyOf(renamed);
        returned = List.copyOf(returned);
        proposals = List.copyOf(proposals);
        components = List.copyOf(components);
        facts = List.copyOf(facts);
        outcomes = List.copyOf(outcomes);
        carried = List.copyOf(carried);
    }

    public boolean isNew() {
        return before == null;
    }

    public Optional<Api> was() {
        return Optional.ofNullable(before);
    }

    /// Empty where the API is new, or has no endpoint.
    public Optional<Score> scoreWas() {
        return Optional.ofNullable(scoreBefore);
    }

    /// Empty where the API has no endpoint.
    public Optional<Score> scoreBecomes() {
        return Optional.ofNullable(scoreAfter);
    }

    public List<OutcomeChange> outcomes(OutcomeChange.Kind kind) {
        return outcomes.stream().filter(o -> o.kind() == kind).toList();
    }

    public List<CarryOver> carried(Fate fate) {
        return carried.stream().filter(c -> c.fate() == fate).toList();
    }
}
