package dev.merlon.engine.report.pdf;

import dev.merlon.engine.face.Typeface;
import org.jspecify.annotations.Nullable;

/// Text that one typeface has all the letters of.
///
/// @param ems     how wide it is, in sizes of the face
/// @param actual  what is meant, where the letters shown stand for others; null where they are meant
record Glyphs(
        String text, Typeface face, double ems, @Nullable String actual) {}
