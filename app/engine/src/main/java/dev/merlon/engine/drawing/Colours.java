package dev.merlon.engine.drawing;

import dev.merlon.engine.model.drawing.Ink;

/// What an ink looks like on white paper: the light theme's colours.
///
/// @param stroke  of outlines and lines, `0xRRGGBB`
/// @param fill    of areas; [#CLEAR] for none
/// @param text    of words
public record Colours(int stroke, int fill, int text) {

    /// No colour at all.
    public static final int CLEAR = -1;

    public static Colours of(Ink ink) {
        return switch (ink) {
            case PLAIN -> new Colours(0x57606a, 0xffffff, 0x1f2328);
            case QUIET -> new Colours(0x8c959f, 0xf6f8fa, 0x57606a);
            case BOUNDARY -> new Colours(0x7f8994, CLEAR, 0x57606a);
            case ACTOR -> new Colours(0x474cc4, 0xeef0ff, 0x1f2328);
            case ATTACKER -> new Colours(0xa0113f, 0xffe8ee, 0xa0113f);
            case USE -> new Colours(0x474cc4, 0xeef0ff, 0x1f2328);
            case MISUSE -> new Colours(0xc4480b, 0xffefe4, 0x8a2f04);
            case CONTROL -> new Colours(0x1f7f3a, 0xe0f4e5, 0x136a2c);
            case QUESTION -> new Colours(0x0969da, 0xe4f1ff, 0x0758b8);
            case GOAL -> new Colours(0x57606a, 0xf6f8fa, 0x1f2328);
            case CHEAPEST -> new Colours(0xb5154a, 0xffe8ee, 0xa0113f);
            case CHOSEN -> new Colours(0x4f55cf, 0xeef0ff, 0x474cc4);
            case LABEL -> new Colours(0xffffff, 0xffffff, 0x57606a);
            case CRITICAL -> new Colours(0xb5154a, 0xffe8ee, 0xa0113f);
            case HIGH -> new Colours(0xc4480b, 0xffefe4, 0xab3a05);
            case MEDIUM -> new Colours(0x946300, 0xfff5d6, 0x7d5800);
            case LOW -> new Colours(0x69727c, 0xeceff2, 0x515a64);
        };
    }

    /// `#57606a`, or `none`.
    public static String hex(int colour) {
        return colour == CLEAR ? "none" : String.format("#%06x", colour);
    }

    /// How thick its lines are.
    public static double thickness(Ink ink) {
        return ink == Ink.CHEAPEST || ink == Ink.CHOSEN ? 2.5 : 1;
    }
}
