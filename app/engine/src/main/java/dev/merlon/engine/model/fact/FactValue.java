package dev.merlon.engine.model.fact;

import java.util.List;

/// A fact's value. *Unknown* is a value of its own: it makes rules ask instead of guess. So is *not
/// applicable*, which only a person says: what rests on it does not apply there.
public sealed interface FactValue {

    record Bool(boolean value) implements FactValue {}

    record Int(long value) implements FactValue {}

    record Text(String value) implements FactValue {}

    record Texts(List<String> value) implements FactValue {
        public Texts {
            value = List.copyOf(value);
        }
    }

    record Unknown() implements FactValue {}

    record NotApplicable() implements FactValue {}

    Bool TRUE = new Bool(true);
    Bool FALSE = new Bool(false);
    Texts NONE = new Texts(List.of());
    Unknown UNKNOWN = new Unknown();
    NotApplicable NOT_APPLICABLE = new NotApplicable();

    static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Int of(long value) {
        return new Int(value);
    }

    static Text of(String value) {
        return new Text(value);
    }

    static Texts of(List<String> value) {
        return value.isEmpty() ? NONE : new Texts(value);
    }

    default boolean known() {
        return !(this instanceof Unknown);
    }

    /// False where a rule finds nothing to look at: unknown, or not applicable.
    default boolean tells() {
        return known() && !(this instanceof NotApplicable);
    }

    /// As people read it: `yes`, `no`, `600`, `payments:read`, `financial, personal`, `none`, `unknown`,
    /// `not applicable`.
    default String text() {
        return switch (this) {
            case Bool(var value) -> value ? "yes" : "no";
            case Int(var value) -> Long.toString(value);
            case Text(var value) -> value.isEmpty() ? "none" : value;
            case Texts(var value) -> value.isEmpty() ? "none" : String.join(", ", value);
            case Unknown() -> "unknown";
            case NotApplicable() -> "not applicable";
        };
    }
}
