package dev.merlon.engine.fuzz;

import com.sun.management.ThreadMXBean;
import dev.merlon.engine.problem.WorkbenchException;
import java.lang.management.ManagementFactory;

/// What every reader has to keep to, whatever it is given: an end in time, and memory in proportion to the input.
public final class Bounds {

    /// Of the thread's own time, so that a busy machine fails nothing.
    private static final long MOST_NANOSECONDS = 2_000_000_000L;

    /// Bytes taken in all, also where they are given back at once: what grows faster than the input shows here first.
    private static final long MOST_TAKEN = 256L << 20;

    private static final long MOST_TAKEN_FOR_EACH_BYTE = 4L << 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /// Some work with a reader.
    @FunctionalInterface
    public interface Reading {
        void run() throws WorkbenchException;
    }

    /// @param reading  done a second time where it was over a bound: the first time may have loaded classes
    /// @throws AssertionError where the work takes too long or too much; what the work itself throws passes through
    public static void hold(int inputLength, Reading reading) throws WorkbenchException {
        if (!measured(inputLength, reading).isEmpty()) {
            var said = measured(inputLength, reading);
            require(said.isEmpty(), said);
        }
    }

    /// What is over a bound, in words; empty where nothing is.
    private static String measured(int inputLength, Reading reading) throws WorkbenchException {
        long began = THREADS.getCurrentThreadCpuTime();
        long had = THREADS.getCurrentThreadAllocatedBytes();
        WorkbenchException refused = null;
        try {
            reading.run();
        } catch (WorkbenchException e) {
            refused = e;
        }
        long taken = THREADS.getCurrentThreadAllocatedBytes() - had;
        long time = THREADS.getCurrentThreadCpuTime() - began;
        if (time > MOST_NANOSECONDS) {
            return "took " + time / 1_000_000 + " ms";
        }
        if (taken > MOST_TAKEN + inputLength * MOST_TAKEN_FOR_EACH_BYTE) {
            return "took " + (taken >> 20) + " MiB for " + inputLength + " bytes";
        }
        if (refused != null) {
            throw refused;
        }
        return "";
    }

    /// @throws AssertionError where it does not hold
    public static void require(boolean holds, Object said) {
        if (!holds) {
            throw new AssertionError(said);
        }
    }
}
