package dev.merlon.engine.lens;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rating;

/// Whose eyes a matrix is seen with: what is in reach, and how bad it is. Thread-safe, and fast: it is asked
/// for each cell in sight.
public interface Eyes {

    /// Nobody's in particular: everything is in reach, and as bad as it was judged.
    Eyes ANYBODY = new Eyes() {
        @Override
        public boolean reach(Outcome outcome) {
            return true;
        }

        @Override
        public Rating rating(Outcome outcome) {
            return outcome.rating();
        }
    };

    boolean reach(Outcome outcome);

    Rating rating(Outcome outcome);
}
