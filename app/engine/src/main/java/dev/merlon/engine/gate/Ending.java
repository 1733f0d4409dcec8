package dev.merlon.engine.gate;

import java.time.LocalDate;

/// An acceptance that ends soon; the gate will count its outcome from the day after.
///
/// @param by  who approved or decided it
public record Ending(String outcome, LocalDate until, String by) {}
