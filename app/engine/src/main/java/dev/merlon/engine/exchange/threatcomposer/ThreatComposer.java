package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format.
public final class ThreatComposer {

    static final String ID = "threat-composer";

    private ThreatComposer() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "Threat Composer", ".tc.json", false, new ComposerReader(), new ComposerWriter());
    }
}
