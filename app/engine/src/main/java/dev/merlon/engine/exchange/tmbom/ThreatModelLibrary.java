package dev.merlon.engine.exchange.tmbom;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format.
public final class ThreatModelLibrary {

    static final String ID = "tmbom";

    private ThreatModelLibrary() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "OWASP Threat Model Library", ".tmbom.json", false, new LibraryReader(), null);
    }
}
