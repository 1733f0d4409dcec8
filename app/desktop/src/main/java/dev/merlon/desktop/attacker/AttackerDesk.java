package dev.merlon.desktop.attacker;

import dev.merlon.engine.attacker.AttackerBook;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Attacker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the attackers' compiled conditions for as long as the library stays. Thread-safe; not for the FX thread.
public final class AttackerDesk {

    private @Nullable Kept kept;

    private record Kept(List<Attacker> attackers, AttackerBook book) {}

    /// How the attacker sees the snapshot.
    ///
    /// @param attacker  an id; empty for nobody in particular
    /// @return null where nobody in particular looks, or the library has no such attacker any more
    public @Nullable AttackerView view(Snapshot now, String attacker) {
        return attacker.isEmpty() ? null : book(now).seen(now, attacker).orElse(null);
    }

    private synchronized AttackerBook book(Snapshot now) {
        var attackers = now.library().attackers();
        var known = kept;
        if (known == null || !known.attackers().equals(attackers)) {
            known = new Kept(attackers, AttackerBook.of(now.library()));
            kept = known;
        }
        return known.book();
    }
}
