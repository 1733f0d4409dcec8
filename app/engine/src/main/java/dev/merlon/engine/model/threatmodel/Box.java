package dev.merlon.engine.model.threatmodel;

import java.math.BigDecimal;

/// Where something stands in its diagram, from the left and the top, in the units of the format that it came from.
public record Box(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Box {
        x = Value.Number.plain(x);
        y = Value.Number.plain(y);
        width = Value.Number.plain(width);
        height = Value.Number.plain(height);
    }

    public static Box of(long x, long y, long width, long height) {
        return new Box(
                BigDecimal.valueOf(x), BigDecimal.valueOf(y), BigDecimal.valueOf(width), BigDecimal.valueOf(height));
    }

    public BigDecimal area() {
        return width.multiply(height);
    }

    /// Whether the other's middle lies in this one.
    public boolean holds(Box other) {
        return within(other.x.add(other.width.divide(TWO)), x, width)
                && within(other.y.add(other.height.divide(TWO)), y, height);
    }

    private static boolean within(BigDecimal at, BigDecimal from, BigDecimal length) {
        return at.compareTo(from) >= 0 && at.compareTo(from.add(length)) <= 0;
    }
}
