package dev.merlon.engine.spec.view;

import dev.merlon.engine.model.Location;

/// A reference that was not followed, so that what it stands for was not looked at.
///
/// @param target  as written
/// @param why     the reason
/// @param place   where the reference stands
public record Reference(String target, Why why, Location place) {

    /// Why a reference was not followed.
    public enum Why {
        /// to the network
        REMOTE,
        /// to a file outside the contract's folder, or to one that is no JSON or YAML
        OUTSIDE,
        /// to a file or a part of one that is not there
        MISSING,
        /// to itself, directly or by other references, so that it stands for nothing
        CIRCULAR,
        /// it is no reference that can be read
        MALFORMED
    }

    /// To the network or out of the folder.
    public boolean foreign() {
        return why == Why.REMOTE || why == Why.OUTSIDE;
    }
}
