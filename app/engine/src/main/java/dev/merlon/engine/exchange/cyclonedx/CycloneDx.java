package dev.merlon.engine.exchange.cyclonedx;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format.
public final class CycloneDx {

    static final String ID = "cyclonedx";
    static final String VERSION = "2.0";

    private CycloneDx() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "CycloneDX 2.0", ".cdx.json", true, new CycloneDxReader(), new CycloneDxWriter());
    }
}
