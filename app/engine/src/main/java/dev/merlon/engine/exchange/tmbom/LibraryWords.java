package dev.merlon.engine.exchange.tmbom;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of the format's scales.
final class LibraryWords {

    private static final List<String> LIKELIHOOD = List.of("rare", "unlikely", "possible", "likely", "certain");

    private static final List<String> IMPACT = List.of("negligible", "minor", "moderate", "major", "severe");

    private LibraryWords() {}

    /// 20 to 100; null for a word that is none of the scale.
    static @Nullable BigDecimal likelihood(String word) {
        return step(LIKELIHOOD, word);
    }

    /// 20 to 100; null for a word that is none of the scale.
    static @Nullable BigDecimal impact(String word) {
        return step(IMPACT, word);
    }

    private static @Nullable BigDecimal step(List<String> scale, String word) {
        var at = scale.indexOf(word);
        return at < 0 ? null : BigDecimal.valueOf(100L * (at + 1) / scale.size());
    }

    static @Nullable Severity level(String word) {
        return switch (word) {
            case "very_low", "low" -> Severity.LOW;
            case "medium" -> Severity.MEDIUM;
            case "high" -> Severity.HIGH;
            case "very_high", "critical" -> Severity.CRITICAL;
            default -> null;
        };
    }

    /// What is only assumed to be there is not implemented: nobody said how far it is.
    static @Nullable MeasureStatus control(String word) {
        return switch (word) {
            case "suggested", "under_review" -> MeasureStatus.RECOMMENDED;
            case "approved", "scheduled" -> MeasureStatus.REQUIRED;
            case "active" -> MeasureStatus.IMPLEMENTED;
            case "retired", "wont_do" -> MeasureStatus.REJECTED;
            default -> null;
        };
    }
}
