package dev.merlon.desktop.screen.contract;

/// A range of a file's text, in UTF-16 units.
public record Span(int offset, int length) {

    public int end() {
        return offset + length;
    }
}
