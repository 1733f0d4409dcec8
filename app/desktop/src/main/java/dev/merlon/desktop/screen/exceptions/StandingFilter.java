package dev.merlon.desktop.screen.exceptions;

import dev.merlon.engine.model.governance.ExceptionStanding;
import java.util.Set;

/// Which exceptions are listed.
enum StandingFilter {
    ALL(Set.of(ExceptionStanding.values())),
    REQUESTED(Set.of(ExceptionStanding.REQUESTED)),
    IN_FORCE(Set.of(ExceptionStanding.IN_FORCE, ExceptionStanding.ENDING)),
    ENDING(Set.of(ExceptionStanding.ENDING)),
    ENDED(Set.of(ExceptionStanding.ENDED));

    private final Set<ExceptionStanding> standings;

    StandingFilter(Set<ExceptionStanding> standings) {
        this.standings = standings;
    }

    boolean lets(ExceptionRow row) {
        return standings.contains(row.standing());
    }
}
