package dev.merlon.engine.model.threatmodel;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Data, or something else of worth.
///
/// @param confidentiality  0 to 100; null where nobody said, as for the other two
/// @param comment          why it is rated so; may be empty
public record Asset(
        String id,
        String name,
        String description,
        @Nullable BigDecimal confidentiality,
        @Nullable BigDecimal integrity,
        @Nullable BigDecimal availability,
        String comment,
        List<String> tags,
        Extras extras) {

    public Asset {
        tags = List.copyOf(tags);
    }
}
