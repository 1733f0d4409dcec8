package dev.merlon.engine.report.document;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.OutcomeState;

/// What a sign says: one colour, one shape and one word each, the same on screen, in HTML, in a workbook and on
/// paper.
public enum Tone {
    CRITICAL("critical", 0xa0113f, 0xb5154a, 0xffe8ee),
    HIGH("high", 0xab3a05, 0xc4480b, 0xffefe4),
    MEDIUM("medium", 0x7d5800, 0x946300, 0xfff5d6),
    LOW("low", 0x515a64, 0x69727c, 0xeceff2),
    HELD("held", 0x136a2c, 0x1f7f3a, 0xe0f4e5),
    OPEN("open", 0x0758b8, 0x0969da, 0xe4f1ff),
    NONE("none", 0x57606a, 0x8c959f, 0xf6f8fa),
    ACCENT("accent", 0x474cc4, 0x4f55cf, 0xeef0ff);

    private final String word;
    private final int ink;
    private final int solid;
    private final int tint;

    Tone(String word, int ink, int solid, int tint) {
        this.word = word;
        this.ink = ink;
        this.solid = solid;
        this.tint = tint;
    }

    /// As a class of a style sheet.
    public String word() {
        return word;
    }

    /// Of text on white or on the tint, `0xRRGGBB`; contrast is 4.5 or more on both.
    public int ink() {
        return ink;
    }

    /// Of bars and shapes.
    public int solid() {
        return solid;
    }

    /// Of a ground under text.
    public int tint() {
        return tint;
    }

    public static Tone of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }

    public static Tone of(OutcomeState state) {
        return switch (state) {
            case FIRES -> HIGH;
            case HELD -> HELD;
            case OPEN_QUESTION -> OPEN;
            case NOT_APPLICABLE -> NONE;
        };
    }

    /// The band of a score from 0 to 100.
    public static Tone ofScore(double score) {
        if (score < 40) {
            return CRITICAL;
        }
        if (score < 60) {
            return HIGH;
        }
        return score < 80 ? MEDIUM : HELD;
    }
}
