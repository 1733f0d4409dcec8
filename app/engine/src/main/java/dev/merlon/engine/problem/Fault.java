package dev.merlon.engine.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// A failure of our own, as a user may report it: a code instead of a stack trace. The same bug gives the same
/// code, on every machine and whatever data it met.
///
/// @param code   `FAULT-` and eight hex digits
/// @param cause  for the log
public record Fault(String code, Throwable cause) {

    private static final String OURS = "dev.merlon.";

    /// The code rests on the kinds of the throwable and its causes, and on where in our code each came from;
    /// not on line numbers and messages, which change without the bug.
    public static Fault of(Throwable cause) {
        var crc = new CRC32();
        var seen = 0;
        for (var link = cause; link != null && seen < 20; link = link.getCause(), seen++) {
            crc.update((link.getClass().getName() + "@" + place(link) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Fault("FAULT-%08X".formatted(crc.getValue()), cause);
    }

    private static String place(Throwable throwable) {
        return Arrays.stream(throwable.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("elsewhere");
    }
}
