package dev.merlon.engine.framework;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.framework.RequirementStatus;
import org.jspecify.annotations.Nullable;

/// What one control record is worth to an auditor, wherever it speaks.
///
/// Met is only what was tested or audited, found met, is in place, and has fresh evidence. What somebody declares
/// counts as partly met where they say that it is met, and as not assessed where nobody looked.
///
/// @param reason  why, as the end of a sentence: `was tested, with fresh evidence`
public record Appraisal(RequirementStatus status, String reason) {

    /// @param record  null where nobody recorded the control
    static Appraisal of(@Nullable ControlRecord record, Coverage coverage) {
        if (record == null) {
            return new Appraisal(RequirementStatus.NOT_ASSESSED, "is not recorded");
        }
        if (record.applicability() == Applicability.NOT_APPLICABLE) {
            return new Appraisal(
                    RequirementStatus.NOT_APPLICABLE,
                    record.reason().isEmpty() ? "does not apply" : "does not apply: " + record.reason());
        }
        return switch (record.result()) {
            case NOT_MET -> new Appraisal(RequirementStatus.NOT_MET, "was found not met");
            case PARTLY_MET -> ofWork(record, new Appraisal(RequirementStatus.PARTLY_MET, "was found partly met"));
            case NOT_ASSESSED ->
                ofWork(record, new Appraisal(RequirementStatus.NOT_ASSESSED, "is in place, but nobody assessed it"));
            case MET -> ofWork(record, ofProof(record, coverage));
        };
    }

    /// What is not in place cannot be better than its work.
    private static Appraisal ofWork(ControlRecord record, Appraisal inPlace) {
        return switch (record.status()) {
            case IN_PLACE -> inPlace;
            case DEGRADED -> new Appraisal(RequirementStatus.PARTLY_MET, "works only in part");
            case NOT_STARTED, PLANNED, IN_PROGRESS, RETIRED ->
                new Appraisal(RequirementStatus.NOT_MET, "is " + record.status().word());
        };
    }

    private static Appraisal ofProof(ControlRecord record, Coverage coverage) {
        var word = record.confidence().word();
        if (!record.confidence().proves()) {
            return new Appraisal(RequirementStatus.PARTLY_MET, "is met by what is " + word + " only");
        }
        if (!coverage.proves(record)) {
            var missing = record.evidence().isEmpty() ? "there is no evidence" : "its evidence has expired";
            return new Appraisal(RequirementStatus.PARTLY_MET, "was " + word + ", but " + missing);
        }
        return new Appraisal(RequirementStatus.MET, "was " + word + ", with fresh evidence");
    }
}
