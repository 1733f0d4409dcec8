package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tool's words for status.
final class ComposerWords {

    private ComposerWords() {}

    static ThreatStatus threat(String word) {
        return switch (word) {
            case "threatResolved" -> ThreatStatus.MITIGATED;
            case "threatResolvedNotUseful" -> ThreatStatus.NOT_APPLICABLE;
            default -> ThreatStatus.OPEN;
        };
    }

    static String word(ThreatStatus status) {
        return switch (status) {
            case OPEN, IN_PROGRESS -> "threatIdentified";
            case NOT_APPLICABLE -> "threatResolvedNotUseful";
            case MITIGATED, ACCEPTED, TRANSFERRED, AVOIDED, ELIMINATED -> "threatResolved";
        };
    }

    static Optional<ThreatStatus> ownWord(String word) {
        return Arrays.stream(ThreatStatus.values())
                .filter(s -> s.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static @Nullable MeasureStatus mitigation(String word) {
        return switch (word) {
            case "mitigationIdentified" -> MeasureStatus.RECOMMENDED;
            case "mitigationInProgress" -> MeasureStatus.IN_PROGRESS;
            case "mitigationResolved" -> MeasureStatus.IMPLEMENTED;
            case "mitigationResolvedWillNotAction" -> MeasureStatus.REJECTED;
            default -> null;
        };
    }

    static String word(@Nullable MeasureStatus status) {
        return switch (status) {
            case null -> "";
            case RECOMMENDED, REQUIRED -> "mitigationIdentified";
            case IN_PROGRESS -> "mitigationInProgress";
            case IMPLEMENTED -> "mitigationResolved";
            case REJECTED -> "mitigationResolvedWillNotAction";
        };
    }
}
