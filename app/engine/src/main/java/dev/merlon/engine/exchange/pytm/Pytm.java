package dev.merlon.engine.exchange.pytm;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format.
public final class Pytm {

    static final String ID = "pytm";

    private Pytm() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "pytm", ".json", false, new PytmReader(), null);
    }
}
