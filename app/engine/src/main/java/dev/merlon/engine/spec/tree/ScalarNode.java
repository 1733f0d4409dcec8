package dev.merlon.engine.spec.tree;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A string, a number, a boolean or null.
public final class ScalarNode extends Node {

    /// More digits or a larger exponent than any limit in a contract has; such a number is kept as text only.
    private static final int MOST_DIGITS = 100;

    private static final int LARGEST_EXPONENT = 308;

    /// The four kinds of the core schema.
    public enum Kind {
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final String text;

    ScalarNode(Document document, @Nullable Node parent, int index, int offset, Kind kind, String text) {
        super(document, parent, index, offset);
        this.kind = kind;
        this.text = text;
    }

    public Kind scalarKind() {
        return kind;
    }

    /// As written, null included.
    public String raw() {
        return text;
    }

    @Override
    public Optional<String> text() {
        return kind == Kind.NULL ? Optional.empty() : Optional.of(text);
    }

    @Override
    public Optional<Boolean> bool() {
        return kind == Kind.BOOLEAN ? Optional.of(text.equalsIgnoreCase("true")) : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> number() {
        if (kind != Kind.NUMBER || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            var value = text.startsWith("0x")
                    ? new BigDecimal(new java.math.BigInteger(text.substring(2), 16))
                    : text.startsWith("0o")
                            ? new BigDecimal(new java.math.BigInteger(text.substring(2), 8))
                            : new BigDecimal(text);
            var exponent = (long) value.precision() - value.scale();
            return Math.abs(exponent) > LARGEST_EXPONENT ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    @Override
    public String kind() {
        return kind.words;
    }

    @Override
    public String toString() {
        return text;
    }
}
