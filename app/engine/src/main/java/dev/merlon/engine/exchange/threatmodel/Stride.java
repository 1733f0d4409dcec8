package dev.merlon.engine.exchange.threatmodel;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// STRIDE by its letters and by its names.
public final class Stride {

    public static final String NAME = "STRIDE";

    private static final Map<String, String> NAMES = Map.of(
            "S", "Spoofing",
            "T", "Tampering",
            "R", "Repudiation",
            "I", "Information disclosure",
            "D", "Denial of service",
            "E", "Elevation of privilege");

    private Stride() {}

    /// The name of a letter; anything else as it is.
    public static String name(String letter) {
        return NAMES.getOrDefault(letter, letter);
    }

    /// The letters of the categories that STRIDE knows, in its order. Tools write them in several ways:
    /// `Elevation of privilege`, `Elevation of Privileges`, `elevation-of-privilege`, `E`.
    public static List<String> letters(List<String> categories) {
        return NAME.chars()
                .mapToObj(Character::toString)
                .filter(letter -> categories.stream().anyMatch(c -> is(c, letter)))
                .toList();
    }

    private static boolean is(String category, String letter) {
        var plain = plain(category);
        return category.equalsIgnoreCase(letter) || plain.equals(plain(name(letter)));
    }

    private static String plain(String category) {
        var letters = category.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.endsWith("privileges") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
