package dev.merlon.desktop.screen.usecases;

/// What of a use case is shown.
enum Mode {
    STEPS,
    MISUSE,
    DIAGRAM
}
