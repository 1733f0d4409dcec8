package dev.merlon.desktop.screen.contract.source;

import dev.merlon.engine.job.Job;
import java.util.Arrays;

/// Where a text occurs in a file, without regard to case.
///
/// @param offsets  ascending
/// @param length   of the text
/// @param all      false where there are more than could be kept
public record Finds(int[] offsets, int length, boolean all) {

    public static final int MOST = 100_000;
    public static final Finds NONE = new Finds(new int[0], 0, true);

    private static final int LOOK_UP = 1 << 20;

    /// @param words  taken as they stand: no character of it has a meaning of its own
    public static Finds of(SourceText source, String words, Job job) {
        if (words.isEmpty()) {
            return NONE;
        }
        var text = source.text();
        var lower = Character.toLowerCase(words.charAt(0));
        var upper = Character.toUpperCase(words.charAt(0));
        var found = new int[64];
        var count = 0;
        var seen = 0;
        for (var at = 0; at <= text.length() - words.length(); at++) {
            if (at - seen > LOOK_UP) {
                seen = at;
                job.checkCancelled();
            }
            var c = text.charAt(at);
            if ((c == lower || c == upper) && text.regionMatches(true, at, words, 0, words.length())) {
                if (count == MOST) {
                    return new Finds(Arrays.copyOf(found, count), words.length(), false);
                }
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = at;
                at += words.length() - 1;
            }
        }
        return new Finds(Arrays.copyOf(found, count), words.length(), true);
    }

    public int size() {
        return offsets.length;
    }

    /// The first that does not begin before the place; the first of all behind the last. -1 where there is none.
    public int from(int offset) {
        if (offsets.length == 0) {
            return -1;
        }
        var found = Arrays.binarySearch(offsets, offset);
        var next = found >= 0 ? found : -found - 1;
        return next == offsets.length ? 0 : next;
    }

    /// The index of the first that touches a row from this offset on; `size()` where none does.
    public int touching(int from) {
        var found = Arrays.binarySearch(offsets, from - length + 1);
        return found >= 0 ? found : -found - 1;
    }
}
