package dev.merlon.engine.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A row of numbers as a key.
final class Numbers {

    private final int[] row;
    private final int hash;

    /// @param row  not changed afterwards
    Numbers(int... row) {
        this.row = row;
        this.hash = Arrays.hashCode(row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numbers numbers && hash == numbers.hash && Arrays.equals(row, numbers.row);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
