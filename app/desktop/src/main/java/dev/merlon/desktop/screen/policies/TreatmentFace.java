package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.model.policy.Treatment;

/// How a treatment shows: the shape and colour of its severity, or the dash where a rule is off.
final class TreatmentFace {

    private TreatmentFace() {}

    static Tone tone(Treatment treatment) {
        return switch (treatment) {
            case OFF, ON -> Tone.NONE;
            case LOW -> Tone.LOW;
            case MEDIUM, AT_LEAST_MEDIUM -> Tone.MEDIUM;
            case HIGH, AT_LEAST_HIGH -> Tone.HIGH;
            case CRITICAL -> Tone.CRITICAL;
        };
    }

    /// The word in a narrow cell: `≥ High`.
    static String word(Treatment treatment) {
        return switch (treatment) {
            case OFF -> "Off";
            case ON -> "On";
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
            case AT_LEAST_MEDIUM -> "≥ Medium";
            case AT_LEAST_HIGH -> "≥ High";
        };
    }
}
