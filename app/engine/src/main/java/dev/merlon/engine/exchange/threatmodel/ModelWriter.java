package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;

/// Writes models in one format. Strict: what it writes is what the format's own schema allows.
public interface ModelWriter {

    /// The model as JSON. Gives the same for the same model, always.
    Value.Members write(ThreatModel model);
}
