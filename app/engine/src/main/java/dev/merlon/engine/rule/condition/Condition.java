package dev.merlon.engine.rule.condition;

import dev.merlon.engine.model.fact.FactValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// A checked condition over facts, split where `&&` joins its parts, so that it can be told which of them failed.
///
/// @param terms  in the order of the text; at least one
public record Condition(List<Term> terms) {

    public Condition {
        terms = List.copyOf(terms);
    }

    /// Names of the facts that it refers to, in the order of the text.
    public List<String> facts() {
        return List.copyOf(new LinkedHashSet<>(
                terms.stream().flatMap(t -> t.facts().stream()).toList()));
    }

    /// Without one of its terms; true everywhere where that was the only one.
    public Condition without(Term term) {
        return new Condition(terms.stream().filter(t -> t != term).toList());
    }

    /// @param values  by the fact's index in the catalogue
    public Truth evaluate(IntFunction<FactValue> values) {
        return all(terms.stream().map(t -> t.evaluate(values)).toList());
    }

    /// False where one is false, else idle where one is idle, else open where one is open, else true.
    public static Truth all(List<Truth> truths) {
        if (truths.contains(Truth.FALSE)) {
            return Truth.FALSE;
        }
        if (truths.contains(Truth.IDLE)) {
            return Truth.IDLE;
        }
        var open = truths.stream()
                .flatMap(t -> t instanceof Truth.Open(var facts) ? facts.stream() : Stream.empty())
                .distinct()
                .toList();
        return open.isEmpty() ? Truth.TRUE : new Truth.Open(open);
    }
}
