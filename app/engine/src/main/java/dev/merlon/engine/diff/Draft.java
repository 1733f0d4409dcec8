package dev.merlon.engine.diff;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;

/// A difference before it is known at which endpoints it counts. Two equal ones are one difference.
public record Draft(
        DifferenceKind kind,
        Drift drift,
        Severity severity,
        String subject,
        String before,
        String after,
        Location placeBefore,
        Location placeAfter) {}
