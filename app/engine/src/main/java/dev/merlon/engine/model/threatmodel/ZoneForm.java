package dev.merlon.engine.model.threatmodel;

/// How a trust boundary is drawn.
public enum ZoneForm {
    /// Around what it holds.
    BOX,
    /// Across the flows that leave it: what it holds is not said.
    LINE
}
