package dev.merlon.engine.interview;

import dev.merlon.engine.model.fact.FactValue;

/// What one possible answer to a question would settle, were it given wherever the question is open.
///
/// @param cells  outcomes that it would make fire, hold or not apply
/// @param risk   the sum of their risks, 1 to 25 each
/// @param fires  how many of them would fire
/// @param held   how many would be held
public record Settlement(FactValue answer, int cells, int risk, int fires, int held) {

    /// How many of the outcomes would not apply.
    public int notApplicable() {
        return cells - fires - held;
    }
}
