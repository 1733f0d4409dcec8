package dev.merlon.engine.framework;

import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.Collection;

/// At how many places something stands how. A place is an endpoint; the organisation as a whole is one where
/// there is no endpoint yet.
public record Places(int met, int partlyMet, int notMet, int notAssessed, int notApplicable) {

    public static final Places NONE = new Places(0, 0, 0, 0, 0);

    static Places of(RequirementStatus status, int places) {
        return switch (status) {
            case MET -> new Places(places, 0, 0, 0, 0);
            case PARTLY_MET -> new Places(0, places, 0, 0, 0);
            case NOT_MET -> new Places(0, 0, places, 0, 0);
            case NOT_ASSESSED -> new Places(0, 0, 0, places, 0);
            case NOT_APPLICABLE -> new Places(0, 0, 0, 0, places);
        };
    }

    static Places sum(Collection<Places> all) {
        return all.stream().reduce(NONE, Places::plus);
    }

    Places plus(Places other) {
        return new Places(
                met + other.met,
                partlyMet + other.partlyMet,
                notMet + other.notMet,
                notAssessed + other.notAssessed,
                notApplicable + other.notApplicable);
    }

    /// Where it applies.
    public int counted() {
        return met + partlyMet + notMet + notAssessed;
    }

    public int all() {
        return counted() + notApplicable;
    }

    /// Met only where it is met at each place that counts. What is partly met anywhere, or met somewhere and not
    /// elsewhere, is partly met.
    public RequirementStatus status() {
        if (counted() == 0) {
            return notApplicable > 0 ? RequirementStatus.NOT_APPLICABLE : RequirementStatus.NOT_ASSESSED;
        }
        if (met == counted()) {
            return RequirementStatus.MET;
        }
        if (met + partlyMet > 0) {
            return RequirementStatus.PARTLY_MET;
        }
        return notMet > 0 ? RequirementStatus.NOT_MET : RequirementStatus.NOT_ASSESSED;
    }
}
