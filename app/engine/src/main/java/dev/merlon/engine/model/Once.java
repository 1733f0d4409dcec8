package dev.merlon.engine.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when somebody first asks for it, and kept. Thread-safe.
final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized boolean known() {
        return made != null;
    }

    synchronized T get() {
        var known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
