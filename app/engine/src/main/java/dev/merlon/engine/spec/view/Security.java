package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// What a caller must show: one of the alternatives. No alternative at all lets everybody in.
///
/// @param origin        who says so
/// @param alternatives  any one of them is enough
/// @param node          where it is written: the `security` array, or what lacks it
public record Security(Origin origin, List<SecurityRequirement> alternatives, Node node) implements Placed {

    public Security {
        alternatives = List.copyOf(alternatives);
    }

    /// Who says what a caller must show.
    public enum Origin {
        /// the operation's own `security`, which replaces the contract's
        OPERATION,
        /// the contract's `security`
        CONTRACT,
        /// nobody
        UNSAID
    }

    /// Everybody is let in: nothing is asked for, or nothing but empty requirements.
    public boolean anonymous() {
        return alternatives.stream().allMatch(SecurityRequirement::anonymous);
    }

    /// Some alternative asks for a scheme and another asks for nothing.
    public boolean optional() {
        return !anonymous() && alternatives.stream().anyMatch(SecurityRequirement::anonymous);
    }
}
