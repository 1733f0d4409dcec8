package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;

/// The format and the names that reader and writer agree on.
public final class OpenThreatModel {

    static final String ID = "otm";
    static final String VERSION = "0.2.0";

    /// The trust zone of components that lie in none: the format wants one for each.
    static final String NO_ZONE = "merlon-no-trust-zone";

    /// In attributes: a number that the format wants stands there although nobody gave one.
    static final String RATED = "rated";

    /// In attributes of the project: its id was made of its name, since the format wants one.
    static final String IDENTIFIED = "identified";

    private OpenThreatModel() {}

    public static ModelFormat format() {
        return new ModelFormat(ID, "Open Threat Model", ".otm", false, new OtmReader(), new OtmWriter());
    }
}
