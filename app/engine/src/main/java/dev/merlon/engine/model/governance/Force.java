package dev.merlon.engine.model.governance;

/// Whether something decided still counts.
public enum Force {
    STANDS,

    /// A fact that it rested on is no longer what it was.
    TO_CONFIRM,

    /// Its last day has passed.
    ENDED
}
