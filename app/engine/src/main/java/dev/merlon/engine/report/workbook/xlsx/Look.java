package dev.merlon.engine.report.workbook.xlsx;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;

/// What a style says. A line below each cell parts the rows, unless it is bare.
public record Look(
        String ink,
        @Nullable String fill,
        boolean heavy,
        boolean monospaced,
        int size,
        boolean wraps,
        HorizontalAlignment align,
        boolean centred,
        int turn,
        String format,
        Frame frame) {

    public enum Frame {
        ROW,
        NONE,
        TILE,
        TILE_TOP,
        TILE_BOTTOM
    }

    static final Look PLAIN = new Look(
            "1F2328", null, false, false, 10, false, HorizontalAlignment.GENERAL, false, 0, "General", Frame.ROW);

    Look ink(String rgb) {
        return new Look(rgb, fill, heavy, monospaced, size, wraps, align, centred, turn, format, frame);
    }

    Look fill(String rgb) {
        return new Look(ink, rgb, heavy, monospaced, size, wraps, align, centred, turn, format, frame);
    }

    Look bold() {
        return new Look(ink, fill, true, monospaced, size, wraps, align, centred, turn, format, frame);
    }

    Look mono() {
        return new Look(ink, fill, heavy, true, size, wraps, align, centred, turn, format, frame);
    }

    Look size(int points) {
        return new Look(ink, fill, heavy, monospaced, points, wraps, align, centred, turn, format, frame);
    }

    Look wrapped() {
        return new Look(ink, fill, heavy, monospaced, size, true, align, centred, turn, format, frame);
    }

    Look left() {
        return aligned(HorizontalAlignment.LEFT);
    }

    Look right() {
        return aligned(HorizontalAlignment.RIGHT);
    }

    private Look aligned(HorizontalAlignment to) {
        return new Look(ink, fill, heavy, monospaced, size, wraps, to, centred, turn, format, frame);
    }

    Look middle() {
        return new Look(ink, fill, heavy, monospaced, size, wraps, align, true, turn, format, frame);
    }

    Look turned() {
        return new Look(
                ink, fill, heavy, monospaced, size, false, HorizontalAlignment.CENTER, false, 90, format, frame);
    }

    Look format(String pattern) {
        return new Look(ink, fill, heavy, monospaced, size, wraps, align, centred, turn, pattern, frame);
    }

    Look bare() {
        return framed(Frame.NONE);
    }

    Look tile() {
        return framed(Frame.TILE);
    }

    Look tileTop() {
        return framed(Frame.TILE_TOP);
    }

    Look tileBottom() {
        return framed(Frame.TILE_BOTTOM);
    }

    private Look framed(Frame newFrame) {
        return new Look(ink, fill, heavy, monospaced, size, wraps, align, centred, turn, format, newFrame);
    }
}
