package dev.merlon.engine.model.diff;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import java.util.List;

/// One thing that differs in security terms, with all endpoints that it bears on: what differs in a shared component
/// is one difference, however many endpoints use it.
///
/// @param subject    what it is about: `maxLength of Order.note`, `security`, `servers`
/// @param before     what the older contract says, in words
/// @param after      what the newer contract says, in words
/// @param placeBefore where that stands in the older contract; of what it lacks, the nearest that would hold it
/// @param placeAfter  the same in the newer contract
/// @param endpoints  as the newer contract has them, the older one where it is gone; in the contract's order
/// @param counted    false where there may be more endpoints than these, because counting was cut short
public record Difference(
        DifferenceKind kind,
        Drift drift,
        Severity severity,
        String subject,
        String before,
        String after,
        Location placeBefore,
        Location placeAfter,
        List<Endpoint> endpoints,
        boolean counted) {

    public Difference {
        endpoints = List.copyOf(endpoints);
    }

    /// `anybody may call it now`.
    public String title() {
        return kind.title(drift);
    }
}
