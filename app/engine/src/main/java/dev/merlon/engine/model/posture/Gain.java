package dev.merlon.engine.model.posture;

import dev.merlon.engine.model.Severity;

/// What settling one rule everywhere would add to the workspace's score.
///
/// @param rule       the rule's id
/// @param title      its mitigation in a few words
/// @param severity   the worst at which it fires
/// @param points     what the score would gain
public record Gain(String rule, String title, Severity severity, int apis, int endpoints, double points) {}
