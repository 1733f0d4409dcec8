package dev.merlon.engine.exchange.threagile;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format.
public final class Threagile {

    static final String ID = "threagile";

    private Threagile() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "Threagile", ".yaml", false, new ThreagileReader(), null);
    }
}
