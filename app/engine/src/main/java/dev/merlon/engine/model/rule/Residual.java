package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Severity;

/// What is left of an outcome's risk after what holds it: a fifth where it is proven, half where it is declared,
/// rounded up; all of it where nothing holds.
///
/// @param inherent  1 to 25, before
/// @param risk      1 to 25, after
/// @param why       "held, declared: half is left"
public record Residual(int inherent, int risk, String why) {

    static Residual of(Verdict verdict) {
        var inherent = verdict.rating().risk();
        if (verdict.state() != OutcomeState.HELD) {
            return new Residual(inherent, inherent, "nothing holds it");
        }
        return verdict.proven()
                ? new Residual(inherent, Math.ceilDiv(inherent, 5), "held, proven: a fifth is left")
                : new Residual(inherent, Math.ceilDiv(inherent, 2), "held, declared: half is left");
    }

    public Severity severity() {
        return Severity.ofRisk(risk);
    }
}
