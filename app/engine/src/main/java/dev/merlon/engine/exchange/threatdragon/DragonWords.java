package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The tool's words for status and severity, in all the spellings that its versions wrote.
final class DragonWords {

    private DragonWords() {}

    static ThreatStatus status(String word) {
        return switch (letters(word)) {
            case "mitigated" -> ThreatStatus.MITIGATED;
            case "accepted" -> ThreatStatus.ACCEPTED;
            case "transferred" -> ThreatStatus.TRANSFERRED;
            case "avoided" -> ThreatStatus.AVOIDED;
            case "eliminated" -> ThreatStatus.ELIMINATED;
            case "notapplicable", "na" -> ThreatStatus.NOT_APPLICABLE;
            default -> ThreatStatus.OPEN;
        };
    }

    static String word(ThreatStatus status) {
        return switch (status) {
            case OPEN, IN_PROGRESS -> "Open";
            case MITIGATED -> "Mitigated";
            case ACCEPTED -> "Accepted";
            case TRANSFERRED -> "Transferred";
            case AVOIDED -> "Avoided";
            case ELIMINATED -> "Eliminated";
            case NOT_APPLICABLE -> "NotApplicable";
        };
    }

    static @Nullable Severity severity(String word) {
        return switch (letters(word)) {
            case "low" -> Severity.LOW;
            case "medium" -> Severity.MEDIUM;
            case "high" -> Severity.HIGH;
            case "critical" -> Severity.CRITICAL;
            default -> null;
        };
    }

    static String word(@Nullable Severity severity) {
        return severity == null ? "TBD" : severity.word();
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
