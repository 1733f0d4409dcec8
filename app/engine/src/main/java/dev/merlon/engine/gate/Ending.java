package dev.merlon.engine.gate;

import java.time.LocalDate;

/// An acceptance or exception that ends soon or has ended; the gate counts its outcome from the day after.
///
/// @param by  who approved or decided it
public record Ending(String outcome, LocalDate until, String by) {}
