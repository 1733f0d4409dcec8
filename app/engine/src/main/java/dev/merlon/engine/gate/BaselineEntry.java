package dev.merlon.engine.gate;

import dev.merlon.engine.model.Severity;
import org.jspecify.annotations.Nullable;

/// One outcome that is known.
///
/// @param outcome     its id: `rule@api@endpoint`, or `rule@api`; names no line, so it survives a new version of the
///                    contract
/// @param severity    as bad as it may be and still be known
/// @param acceptance  null where it is known and nothing more
public record BaselineEntry(
        String outcome, Severity severity, @Nullable Acceptance acceptance) {}
