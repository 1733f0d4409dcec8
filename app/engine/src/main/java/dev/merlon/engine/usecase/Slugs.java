package dev.merlon.engine.usecase;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Ids that are made from names.
public final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /// `Pay a new beneficiary` becomes `pay-a-new-beneficiary`, with a number where that is taken; never empty.
    public static String of(String name, Set<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        var base = plain.isEmpty() ? "unnamed" : plain.substring(0, Math.min(LONGEST, plain.length()));
        var slug = base;
        for (var number = 2; taken.contains(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }
}
