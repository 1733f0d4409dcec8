package dev.merlon.engine.report.document;

/// A piece of a line.
public sealed interface Span {

    /// How words look.
    enum Face {
        PLAIN,
        BOLD,
        /// Second in rank.
        DIM,
        /// Ids and paths, in a monospaced face.
        CODE
    }

    /// What is read.
    String text();

    /// @param target  the anchor that it leads to; empty for none
    record Words(String text, Face face, String target) implements Span {}

    /// A shape and its word, on a tint.
    record Sign(Tone tone, String text) implements Span {}

    /// An HTTP method, in its colours.
    record Method(String text) implements Span {}
}
