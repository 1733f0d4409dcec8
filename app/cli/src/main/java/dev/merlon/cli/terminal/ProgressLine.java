package dev.merlon.cli.terminal;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.Words;
import java.io.PrintStream;

/// One line at the bottom of a terminal that says how far the work is. Thread-safe.
public final class ProgressLine implements Job {

    private static final int CELLS = 20;
    private static final int WIDTH = 79;
    private static final long PAUSE_NANOS = 80_000_000;

    private final PrintStream err;
    private boolean shown;
    private boolean drawn;
    private long lastDrawn = System.nanoTime() - PAUSE_NANOS;

    public ProgressLine(PrintStream err) {
        this.err = err;
    }

    public synchronized void show(boolean on) {
        shown = on;
    }

    @Override
    public synchronized void progress(String what, double done) {
        var now = System.nanoTime();
        if (!shown || now - lastDrawn < PAUSE_NANOS) {
            return;
        }
        lastDrawn = now;
        drawn = true;
        var text = Words.printable(bar(done) + " " + what);
        err.print("\r" + (text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text) + "\u001b[K");
        err.flush();
    }

    private static String bar(double done) {
        if (done < 0) {
            return "[" + "·".repeat(CELLS) + "]";
        }
        var full = (int) Math.round(Math.min(1, done) * CELLS);
        return "[" + "█".repeat(full) + "·".repeat(CELLS - full) + "]";
    }

    /// Ctrl-C ends the whole process.
    @Override
    public void checkCancelled() {}

    /// Takes the line away, so that other text can be printed.
    public synchronized void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }
}
