package dev.merlon.engine.framework;

import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one control stands over all the places that it is meant for.
///
/// @param parts  by record, the one that speaks for most places first
public record ControlCoverage(Control control, Places places, List<Part> parts) {

    public ControlCoverage {
        parts = List.copyOf(parts);
    }

    /// Places for which the same record speaks.
    ///
    /// @param record  null where nobody recorded anything
    /// @param places  how many
    public record Part(@Nullable ControlRecord record, int places, Appraisal appraisal) {}
}
