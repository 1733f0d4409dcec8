package dev.merlon.engine.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which control record speaks for an endpoint at a moment: the narrowest scope wins, expired evidence does not count.
public final class Coverage {

    public Coverage(List<ControlRecord> records, List<Evidence> evidence, Instant at) {
        throw new UnsupportedOperationException();
    }

    /// The record that speaks for the control at the endpoint, whatever it says.
    public Optional<ControlRecord> recordFor(String control, EndpointId endpoint) {
        throw new UnsupportedOperationException();
    }

    /// The record that speaks for the control at the API as a whole.
    public Optional<ControlRecord> recordForApi(String control, String api) {
        throw new UnsupportedOperationException();
    }

    /// It applies, is in place, was not found wanting, and has at least one piece of fresh evidence.
    public boolean holds(ControlRecord controlRecord) {
        throw new UnsupportedOperationException();
    }
}
