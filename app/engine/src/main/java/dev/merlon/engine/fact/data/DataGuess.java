package dev.merlon.engine.fact.data;

import dev.merlon.engine.model.DataClass;

/// A class that a value seems to be of.
///
/// @param confidence  0 to 1
/// @param says        by what, in a few words: `phone number`, `format email`
public record DataGuess(DataClass dataClass, double confidence, String says) {}
