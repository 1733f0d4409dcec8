package dev.merlon.engine.spec.tree;

/// How much of a stranger's file is looked at before it is refused. The defaults let every real contract in
/// that we know (the largest has 22,000 endpoints in 47 MB) and keep a hostile one from hurting.
///
/// @param fileBytes   the largest single file
/// @param totalBytes  all files of one contract together, unpacked
/// @param files       the most files of one contract
/// @param entries     the most entries of a zip, whatever they are
/// @param zipRatio    the most that an entry of more than 1 MiB may grow by when unpacked
/// @param nodes       the most values in one file, counting what YAML aliases stand for each time
/// @param depth       the deepest nesting of objects and arrays
/// @param name        the longest name of a member, in characters
/// @param text        the longest text, in characters
/// @param operations  the most operations of one contract: each is judged by every rule, and all outcomes are kept
public record Limits(
        long fileBytes,
        long totalBytes,
        int files,
        int entries,
        int zipRatio,
        int nodes,
        int depth,
        int name,
        int text,
        int operations) {

    private static final long MIB = 1L << 20;

    public static Limits standard() {
        return new Limits(64 * MIB, 128 * MIB, 2_000, 20_000, 200, 6_000_000, 200, 50_000, 20_000_000, 30_000);
    }
}
