package dev.merlon.engine.diff.shape;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Numbers by which a schema limits a value.
enum Limit {
    MAX_LENGTH("maxLength", true, Severity.MEDIUM),
    MIN_LENGTH("minLength", false, Severity.MEDIUM),
    MAX_ITEMS("maxItems", true, Severity.MEDIUM),
    MIN_ITEMS("minItems", false, Severity.LOW),
    MAX_PROPERTIES("maxProperties", true, Severity.MEDIUM),
    MAXIMUM("maximum", true, Severity.MEDIUM),
    MINIMUM("minimum", false, Severity.MEDIUM);

    private final String word;
    private final boolean upper;
    private final Severity severity;

    Limit(String word, boolean upper, Severity severity) {
        this.word = word;
        this.upper = upper;
        this.severity = severity;
    }

    /// A limit as it is written.
    ///
    /// @param exclusive  the value itself is beyond it
    /// @param node       where it is written
    record Bound(BigDecimal value, boolean exclusive, Node node) {

        String words() {
            return value.toPlainString() + (exclusive ? " (exclusive)" : "");
        }
    }

    String word() {
        return word;
    }

    Severity severity() {
        return severity;
    }

    Optional<Bound> of(Schema schema) {
        return switch (this) {
            case MAX_LENGTH -> count(schema, schema::maxLength);
            case MIN_LENGTH ->
                count(schema, schema::minLength).filter(b -> b.value().signum() > 0);
            case MAX_ITEMS -> count(schema, schema::maxItems);
            case MIN_ITEMS ->
                count(schema, schema::minItems).filter(b -> b.value().signum() > 0);
            case MAX_PROPERTIES -> count(schema, schema::maxProperties);
            case MAXIMUM -> schema.maximum().map(v -> new Bound(v, schema.exclusiveMaximum(), at(schema)));
            case MINIMUM -> schema.minimum().map(v -> new Bound(v, schema.exclusiveMinimum(), at(schema)));
        };
    }

    private Optional<Bound> count(Schema schema, Supplier<OptionalLong> written) {
        var count = written.get();
        return count.isPresent()
                ? Optional.of(new Bound(BigDecimal.valueOf(count.getAsLong()), false, at(schema)))
                : Optional.empty();
    }

    private Node at(Schema schema) {
        var exclusive = "exclusive" + word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
        return schema.node().get(word).or(() -> schema.node().get(exclusive)).orElse(schema.node());
    }

    /// Below zero where the one leaves less room than the other, above zero where it leaves more.
    int room(Bound one, Bound other) {
        int by = one.value().compareTo(other.value());
        if (by == 0) {
            return Boolean.compare(other.exclusive(), one.exclusive());
        }
        return upper ? by : -by;
    }
}
