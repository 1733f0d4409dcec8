package dev.merlon.engine.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a baseline lets an outcome pass.
///
/// @param reason    never blank
/// @param approver  never blank
/// @param until     the last day on which it holds (UTC); null for without end
public record Acceptance(
        String reason, String approver, @Nullable LocalDate until) {

    boolean endedOn(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
