package dev.merlon.engine.control;

import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.rule.Outcome;
import java.time.LocalDate;
import java.util.List;

/// What happens where the evidence of control records is renewed by nobody.
///
/// @param day      the first day on which the records no longer hold: the one after the evidence expires
/// @param control  whose records they are
/// @param records  those that stop holding on that day
/// @param reopens  outcomes that are held today, of which no other record holds any longer from that day on
public record Lapse(LocalDate day, String control, List<ControlRecord> records, List<Outcome> reopens) {

    public Lapse {
        records = List.copyOf(records);
        reopens = List.copyOf(reopens);
    }

    /// How many endpoints it concerns.
    public int endpoints() {
        return (int) reopens.stream()
                .flatMap(o -> o.atEndpoint().stream())
                .distinct()
                .count();
    }
}
