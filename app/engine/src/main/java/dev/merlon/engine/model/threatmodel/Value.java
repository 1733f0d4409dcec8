package dev.merlon.engine.model.threatmodel;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value that is kept without knowing what it means: what JSON can say. Immutable; two are equal where they say
/// the same, whatever the order of their members.
public sealed interface Value {

    /// Named values in the order in which they came.
    record Members(Map<String, Value> all) implements Value {

        public static final Members NONE = new Members(Map.of());

        public Members {
            all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        }

        public boolean isEmpty() {
            return all.isEmpty();
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(all.get(name));
        }

        /// The text of a member, empty where it has none.
        public String text(String name) {
            return all.get(name) instanceof Text(var text) ? text : "";
        }

        /// The members of a member; none where it has none.
        public Members members(String name) {
            return all.get(name) instanceof Members members ? members : NONE;
        }

        /// The items of a member; none where it has none.
        public List<Value> items(String name) {
            return all.get(name) instanceof Items(var items) ? items : List.of();
        }

        public Members without(String name) {
            if (!all.containsKey(name)) {
                return this;
            }
            var others = new LinkedHashMap<>(all);
            others.remove(name);
            return new Members(others);
        }
    }

    /// Values in order.
    record Items(List<Value> all) implements Value {

        public Items {
            all = List.copyOf(all);
        }

        public static Items ofTexts(List<String> texts) {
            return new Items(texts.stream().<Value>map(Text::new).toList());
        }
    }

    record Text(String text) implements Value {}

    /// A number; 1.0 and 1 are the same one.
    record Number(BigDecimal number) implements Value {

        public Number {
            number = plain(number);
        }

        /// Without zeros at the end, and without an exponent.
        public static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        public static Number of(long number) {
            return new Number(BigDecimal.valueOf(number));
        }
    }

    record Truth(boolean truth) implements Value {}

    /// JSON's null.
    record Nothing() implements Value {}
}
