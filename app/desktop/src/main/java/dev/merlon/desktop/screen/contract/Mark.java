package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.Tone;

/// What a line's margin shows, the worst first.
public enum Mark {
    CRITICAL(Tone.CRITICAL),
    HIGH(Tone.HIGH),
    MEDIUM(Tone.MEDIUM),
    LOW(Tone.LOW),
    OPEN(Tone.OPEN),
    HELD(Tone.HELD),
    /// A fact comes from it, and nothing worse.
    FACT(Tone.NONE);

    private final Tone tone;

    Mark(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    static Mark of(Tone tone) {
        return switch (tone) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
            case OPEN -> OPEN;
            case HELD -> HELD;
            case NONE -> FACT;
        };
    }
}
