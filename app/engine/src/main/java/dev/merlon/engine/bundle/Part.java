package dev.merlon.engine.bundle;

import java.util.stream.Stream;

/// A part of a bundle.
///
/// @param name    within the file, forward slashes
/// @param bytes   its size unpacked
/// @param sha256  lower-case hex
public record Part(String name, long bytes, String sha256) {

    private static final int LONGEST = 300;

    /// A name that unpacks to a place below the folder on any system, and that no list of names breaks at.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
                && Stream.of(name.split("/", -1))
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    }
}
