package dev.merlon.engine.exchange.threatmodel;

/// A short name for what has only a text.
public final class Titles {

    private static final int LONGEST = 90;

    private Titles() {}

    /// The first line of a text, cut between words where it is long; empty for a blank text.
    public static String of(String text) {
        var first = text.strip().lines().findFirst().orElse("").strip();
        if (first.length() <= LONGEST) {
            return first;
        }
        var space = first.lastIndexOf(' ', LONGEST);
        var end = space > LONGEST / 2 ? space : LONGEST;
        if (Character.isHighSurrogate(first.charAt(end - 1))) {
            end--;
        }
        return first.substring(0, end) + "…";
    }
}
