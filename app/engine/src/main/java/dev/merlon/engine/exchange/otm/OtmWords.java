package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words for states, which the format leaves open, and what types of components are.
final class OtmWords {

    private static final List<String> ACTORS =
            List.of("actor", "user", "client", "browser", "customer", "person", "external", "human", "mobile");

    private static final List<String> STORES = List.of(
            "store",
            "storage",
            "database",
            "postgres",
            "mysql",
            "oracle",
            "mongo",
            "redis",
            "dynamodb",
            "bucket",
            "s3",
            "rds",
            "blob",
            "file",
            "cache",
            "queue",
            "kafka",
            "sqs",
            "data-lake",
            "elasticsearch");

    private OtmWords() {}

    static ThreatStatus threat(String state) {
        return switch (letters(state)) {
            case "mitigated", "mitigate", "fixed", "implemented", "resolved", "closed" -> ThreatStatus.MITIGATED;
            case "partlymitigated", "partiallymitigated", "inprogress" -> ThreatStatus.IN_PROGRESS;
            case "accepted", "accept" -> ThreatStatus.ACCEPTED;
            case "transferred", "transfer" -> ThreatStatus.TRANSFERRED;
            case "avoided", "avoid" -> ThreatStatus.AVOIDED;
            case "eliminated", "eliminate" -> ThreatStatus.ELIMINATED;
            case "notapplicable", "na", "hidden" -> ThreatStatus.NOT_APPLICABLE;
            default -> ThreatStatus.OPEN;
        };
    }

    static String word(ThreatStatus status) {
        return switch (status) {
            case OPEN -> "exposed";
            case IN_PROGRESS -> "partly-mitigated";
            case MITIGATED -> "mitigated";
            case ACCEPTED -> "accepted";
            case TRANSFERRED -> "transferred";
            case AVOIDED -> "avoided";
            case ELIMINATED -> "eliminated";
            case NOT_APPLICABLE -> "not-applicable";
        };
    }

    static @Nullable MeasureStatus mitigation(String state) {
        return switch (letters(state)) {
            case "recommended" -> MeasureStatus.RECOMMENDED;
            case "required" -> MeasureStatus.REQUIRED;
            case "inprogress", "partiallyimplemented", "partlyimplemented" -> MeasureStatus.IN_PROGRESS;
            case "implemented", "mitigated", "done" -> MeasureStatus.IMPLEMENTED;
            case "rejected", "notapplicable" -> MeasureStatus.REJECTED;
            default -> null;
        };
    }

    /// @param status  null where nobody said: the format wants a word
    static String word(@Nullable MeasureStatus status) {
        return status == null ? "unknown" : status.word().replace(' ', '-');
    }

    static ElementKind kind(String type) {
        var word = type.toLowerCase(Locale.ROOT);
        for (var kind : ElementKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        if (STORES.stream().anyMatch(word::contains)) {
            return ElementKind.STORE;
        }
        return ACTORS.stream().anyMatch(word::contains) ? ElementKind.ACTOR : ElementKind.PROCESS;
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
