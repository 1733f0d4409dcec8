package dev.merlon.engine.model.threatmodel;

import dev.merlon.engine.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What might go wrong, and where.
///
/// @param id           unique among the threats of the model
/// @param method       the school that the categories are of, `STRIDE`; may be empty
/// @param categories   in the words of the method: `Spoofing`
/// @param weaknesses   `CWE-639`
/// @param severity     null where nobody said
/// @param likelihood   0 to 100; null where nobody said
/// @param impact       0 to 100; null where nobody said
/// @param occurrences  one for each place; none where it is only defined
public record Threat(
        String id,
        String name,
        String description,
        String method,
        List<String> categories,
        List<String> weaknesses,
        @Nullable Severity severity,
        @Nullable BigDecimal likelihood,
        @Nullable BigDecimal impact,
        List<Occurrence> occurrences,
        List<String> tags,
        Extras extras) {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Threat {
        categories = List.copyOf(categories);
        weaknesses = List.copyOf(weaknesses);
        occurrences = List.copyOf(occurrences);
        tags = List.copyOf(tags);
    }

    /// The severity, or where nobody said one, that of likelihood and impact; null where these are not known
    /// either. An impact whose likelihood is not known counts as likely.
    public @Nullable Severity rated() {
        if (severity != null || impact == null || impact.signum() <= 0) {
            return severity;
        }
        return Severity.ofRisk(step(likelihood == null ? HUNDRED : likelihood), step(impact));
    }

    /// From 0 to 100 to a scale from 1 to 5.
    private static int step(BigDecimal of100) {
        return of100.divide(TWENTY, 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .min(FIVE)
                .intValue();
    }

    public Threat occurring(List<Occurrence> others) {
        return new Threat(
                id,
                name,
                description,
                method,
                categories,
                weaknesses,
                severity,
                likelihood,
                impact,
                others,
                tags,
                extras);
    }
}
