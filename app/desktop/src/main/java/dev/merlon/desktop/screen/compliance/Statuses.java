package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.Arrays;
import java.util.List;

/// The tone of each status; the word always stands beside it.
final class Statuses {

    private Statuses() {}

    static Tone tone(RequirementStatus status) {
        return switch (status) {
            case MET -> Tone.HELD;
            case PARTLY_MET -> Tone.MEDIUM;
            case NOT_MET -> Tone.HIGH;
            case NOT_ASSESSED -> Tone.OPEN;
            case NOT_APPLICABLE -> Tone.NONE;
        };
    }

    /// `Partly met`.
    static String word(RequirementStatus status) {
        return Character.toUpperCase(status.word().charAt(0)) + status.word().substring(1);
    }

    static ToneBadge badge(RequirementStatus status) {
        return new ToneBadge(tone(status), word(status));
    }

    static List<String> words() {
        return Arrays.stream(RequirementStatus.values()).map(Statuses::word).toList();
    }
}
