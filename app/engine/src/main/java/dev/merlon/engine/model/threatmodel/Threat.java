package dev.merlon.engine.model.threatmodel;

import dev.merlon.engine.model.Severity;
import java.math.BigDecimal;
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

    public Threat {
        categories = List.copyOf(categories);
        weaknesses = List.copyOf(weaknesses);
        occurrences = List.copyOf(occurrences);
        tags = List.copyOf(tags);
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
