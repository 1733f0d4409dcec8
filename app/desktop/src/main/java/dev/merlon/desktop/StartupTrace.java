package dev.merlon.desktop;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;

/// Says on standard error how long after the start of the process each step was reached, where
/// `-Dmerlon.startup.trace=true` asks for it.
final class StartupTrace {

    private final boolean on;

    private StartupTrace(boolean on) {
        this.on = on;
    }

    static StartupTrace begin() {
        var trace = new StartupTrace(Boolean.getBoolean("merlon.startup.trace"));
        trace.reached("toolkit ready");
        return trace;
    }

    void reached(String step) {
        if (on) {
            var since = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            var busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
            System.err.println("startup: " + step + " after " + since + " ms, this thread busy for " + busy + " ms");
        }
    }

    /// The second pulse after showing comes when the first frame is on the screen.
    void reachedWithNextFrame(String step) {
        if (on) {
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    if (++pulses == 2) {
                        stop();
                        reached(step);
                    }
                }
            }.start();
        }
    }
}
