package dev.merlon.engine.posture;

import dev.merlon.engine.model.Principle;

/// Which rules a score counts: those of one principle, or all of them.
enum Aspect {
    INVENTORY,
    GOVERNANCE,
    LIFECYCLE,
    LAYERS,
    STRATEGY,
    PIPELINE,
    ALL;

    static Aspect of(Principle principle) {
        return switch (principle) {
            case INVENTORY -> INVENTORY;
            case GOVERNANCE -> GOVERNANCE;
            case LIFECYCLE -> LIFECYCLE;
            case LAYERS -> LAYERS;
            case STRATEGY -> STRATEGY;
            case PIPELINE -> PIPELINE;
        };
    }
}
