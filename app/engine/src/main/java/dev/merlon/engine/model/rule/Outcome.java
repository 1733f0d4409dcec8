package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One rule at one endpoint, or at an API as a whole.
///
/// @param id        `rule@api@endpoint`, or `rule@api`; survives a new version of the contract
/// @param endpoint  null where the rule is about the API as a whole
/// @param title     the rule's title with its places filled
/// @param place     the line of the contract that decided it, or where the endpoint stands
/// @param decision  what a person decided, null where nobody did
public record Outcome(
        String id,
        String api,
        @Nullable EndpointId endpoint,
        Verdict verdict,
        String title,
        Location place,
        @Nullable Decision decision) {

    public Optional<EndpointId> atEndpoint() {
        return Optional.ofNullable(endpoint);
    }

    public Optional<Decision> decided() {
        return Optional.ofNullable(decision);
    }

    public Rule rule() {
        return verdict.rule();
    }

    public OutcomeState state() {
        return verdict.state();
    }

    public Severity severity() {
        return verdict.severity();
    }

    /// Fires, and nobody accepted it, transferred it or called it a false positive.
    public boolean live() {
        return state() == OutcomeState.FIRES && (decision == null || !decision.settles());
    }
}
