package dev.merlon.engine.model.rating;

/// One line of the arithmetic behind a rating.
///
/// @param what   what the line is about: `skill level`, `macro vector 002201`
/// @param value  as the standard counts it
/// @param why    how it comes about; may be empty
public record RatingStep(String what, double value, String why) {}
