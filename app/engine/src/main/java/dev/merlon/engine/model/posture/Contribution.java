package dev.merlon.engine.model.posture;

/// One line of a sum.
///
/// @param label   what adds or subtracts: "BOLA-01 Caller reads another customer's transfer"
/// @param points  what it adds to the score; negative where it pulls it down
/// @param ref     what opens when it is clicked: a rule, outcome, control or principle id; may be empty
public record Contribution(String label, double points, String ref) {}
