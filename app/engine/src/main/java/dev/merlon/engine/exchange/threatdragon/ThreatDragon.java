package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format and its words.
public final class ThreatDragon {

    static final String ID = "threat-dragon";

    /// What only version 1 knows is kept apart: its pictures mean nothing to version 2.
    static final String ID_1 = "threat-dragon-1";

    private ThreatDragon() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "Threat Dragon", ".json", false, new DragonReader(), new DragonWriter());
    }
}
