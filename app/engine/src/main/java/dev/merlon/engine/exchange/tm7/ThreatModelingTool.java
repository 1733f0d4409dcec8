package dev.merlon.engine.exchange.tm7;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format.
public final class ThreatModelingTool {

    static final String ID = "tm7";

    private ThreatModelingTool() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "Microsoft Threat Modeling Tool", ".tm7", false, new Tm7Reader(), null);
    }
}
