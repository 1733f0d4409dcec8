package dev.merlon.desktop.screen.threats;

import java.util.Arrays;
import java.util.List;

/// The six kinds of threat that the letters of STRIDE stand for.
enum Stride {
    S("Spoofing"),
    T("Tampering"),
    R("Repudiation"),
    I("Information disclosure"),
    D("Denial of service"),
    E("Elevation of privilege");

    private final String word;

    Stride(String word) {
        this.word = word;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(s -> s.word).toList();
    }

    /// A letter that is none of the six stands for itself.
    static String nameOf(String letter) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(letter))
                .map(s -> s.word)
                .findFirst()
                .orElse(letter);
    }
}
