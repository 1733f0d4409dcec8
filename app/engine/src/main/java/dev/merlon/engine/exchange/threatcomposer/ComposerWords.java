package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tool's words for status, and STRIDE by its letters.
final class ComposerWords {

    static final String STRIDE = "STRIDE";

    private static final Map<String, String> NAMES = Map.of(
            "S", "Spoofing",
            "T", "Tampering",
            "R", "Repudiation",
            "I", "Information disclosure",
            "D", "Denial of service",
            "E", "Elevation of privilege");

    private ComposerWords() {}

    static String category(String letter) {
        return NAMES.getOrDefault(letter, letter);
    }

    /// The letters of the categories that STRIDE knows, in its order.
    static List<String> letters(List<String> categories) {
        return "STRIDE"
                .chars()
                .mapToObj(Character::toString)
                .filter(letter -> categories.stream().anyMatch(c -> is(c, letter)))
                .toList();
    }

    private static boolean is(String category, String letter) {
        return category.equalsIgnoreCase(letter) || category.equalsIgnoreCase(category(letter));
    }

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
