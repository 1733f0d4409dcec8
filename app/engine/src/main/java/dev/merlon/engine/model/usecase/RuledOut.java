package dev.merlon.engine.model.usecase;

/// It cannot happen, or does no harm.
///
/// @param reason  why, in the words of whoever decided; never empty
public record RuledOut(String reason) implements Finding {

    /// @throws IllegalArgumentException where no reason is given
    public RuledOut {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("nothing is ruled out without a reason");
        }
    }
}
