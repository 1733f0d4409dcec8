package dev.merlon.engine.model;

import java.util.Arrays;
import java.util.Optional;

/// From where an API can be reached.
public enum Exposure {
    INTERNET("internet"),
    PARTNER("partner network"),
    INTERNAL("internal network");

    private final String word;

    Exposure(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Exposure> ofWord(String word) {
        return Arrays.stream(values()).filter(e -> e.word.equals(word)).findFirst();
    }
}
