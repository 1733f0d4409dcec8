package dev.merlon.desktop;

import dev.merlon.engine.Workbench;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The workbench in the user's present name. Loading its library takes a while: that begins with the first
/// workspace, off the FX thread, and again only after the user took another name. Thread-safe.
final class NamedWorkbench implements Supplier<Workbench> {

    private record Made(String who, Workbench workbench) {}

    private final Supplier<String> name;
    private final UnaryOperator<Workbench> equipped;
    private @Nullable Made made;

    /// @param equipped  gives a workbench what it may use on this machine
    NamedWorkbench(Supplier<String> name, UnaryOperator<Workbench> equipped) {
        this.name = name;
        this.equipped = equipped;
    }

    @Override
    public synchronized Workbench get() {
        var who = name.get();
        var known = made;
        if (known == null || !known.who().equals(who)) {
            known = new Made(who, equipped.apply(Workbench.with(List.of(), Clock.systemUTC(), who)));
            made = known;
        }
        return known.workbench();
    }
}
