package dev.merlon.desktop.screen.readback;

import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Which cells are listed.
enum KindFilter {
    ALL(EnumSet.allOf(Kind.class)),
    CHANGED(EnumSet.of(Kind.THEIRS, Kind.ADDED)),
    CONFLICT(EnumSet.of(Kind.CONFLICT)),
    REFUSED(EnumSet.of(Kind.REFUSED)),
    PASSED(EnumSet.of(Kind.OURS, Kind.IGNORED));

    private final Set<Kind> kinds;

    KindFilter(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    boolean shows(Kind kind) {
        return kinds.contains(kind);
    }

    String key() {
        return "filter." + name().toLowerCase(Locale.ROOT);
    }

    /// A shape and a colour beside the kind's word.
    static Tone tone(Kind kind) {
        return switch (kind) {
            case THEIRS, ADDED -> Tone.HELD;
            case CONFLICT -> Tone.MEDIUM;
            case REFUSED -> Tone.HIGH;
            case OURS -> Tone.LOW;
            case IGNORED -> Tone.NONE;
        };
    }
}
