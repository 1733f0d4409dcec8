package dev.merlon.engine.model.dataflow;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.DecisionKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A threat that a person wrote down at an element or a flow of a diagram: for what no contract shows and no
/// rule is judged at, such as a store or a third party.
///
/// @param id           stable within the workspace: `T-3`
/// @param element      the id of the element or flow that it threatens
/// @param elementName  what that was called when it was written down, for where it is gone
/// @param title        a sentence: `A backup of the ledger leaves the bank`
/// @param stride       letters S, T, R, I, D, E
/// @param likelihood   1 to 5
/// @param impact       1 to 5
/// @param controls     ids of controls, each of which alone holds it where it is in place for the whole
///     organisation
/// @param decision     what was decided on it; null where nobody did
/// @param reason       for the decision; may be empty
public record ElementThreat(
        String id,
        String element,
        String elementName,
        String title,
        List<String> stride,
        int likelihood,
        int impact,
        List<String> controls,
        @Nullable DecisionKind decision,
        String reason)
        implements Entity {

    /// @throws IllegalArgumentException where likelihood or impact is not 1 to 5, or it has no title
    public ElementThreat {
        stride = List.copyOf(stride);
        controls = List.copyOf(controls);
        if (likelihood < 1 || likelihood > 5 || impact < 1 || impact > 5) {
            throw new IllegalArgumentException("likelihood and impact are 1 to 5");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a threat without a title");
        }
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ELEMENT_THREAT;
    }

    public Optional<DecisionKind> decided() {
        return Optional.ofNullable(decision);
    }

    /// Whether a person settled it: all but what is still to be fixed.
    public boolean settled() {
        return decision != null && decision != DecisionKind.WILL_FIX;
    }

    /// By the same matrix as outcomes of rules.
    public Severity severity() {
        return Severity.ofRisk(likelihood, impact);
    }
}
