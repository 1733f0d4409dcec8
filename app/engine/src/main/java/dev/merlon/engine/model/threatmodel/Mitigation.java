package dev.merlon.engine.model.threatmodel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be done about threats.
///
/// @param id             unique among the mitigations of the model
/// @param status         how far it is as a whole; null where nobody said
/// @param riskReduction  0 to 100; null where nobody said
/// @param owner          may be empty
/// @param date           of the status; null where nobody said
public record Mitigation(
        String id,
        String name,
        String description,
        @Nullable MeasureStatus status,
        @Nullable BigDecimal riskReduction,
        String owner,
        @Nullable LocalDate date,
        List<String> tags,
        Extras extras) {

    public Mitigation {
        tags = List.copyOf(tags);
    }

    public static Mitigation of(String id, String name, String description) {
        return new Mitigation(id, name, description, null, null, "", null, List.of(), Extras.NONE);
    }
}
