package dev.merlon.engine.rule.condition;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// One of the parts of a condition that `&&` joins at its top.
///
/// @param text      in CEL, as the library writes it out: equal texts are equal terms
/// @param readings  the facts that it refers to, in the order of the text
/// @param parts     the alternatives that it is made of; one alone where it is of one piece
public record Term(String text, List<Reading> readings, Program program, FactCatalogue catalogue, Alternatives parts) {

    /// The pieces of a term, and how they make the whole.
    ///
    /// @param kind  [Part.Kind#WHOLE] where there are none
    record Alternatives(Part.Kind kind, List<Part> pieces) {}

    public Term {
        readings = List.copyOf(readings);
    }

    /// The truth, and the facts that decided it.
    ///
    /// @param values  by the fact's index in the catalogue
    public Ruling rule(IntFunction<FactValue> values) {
        var truth = evaluate(values);
        if (truth instanceof Truth.Open) {
            return new Ruling(truth, facts());
        }
        if (truth instanceof Truth.Idle) {
            return new Ruling(
                    truth,
                    readings.stream()
                            .filter(r -> values.apply(r.fact()) instanceof FactValue.NotApplicable)
                            .map(r -> name(r.fact()))
                            .toList());
        }
        var because = new Part(parts.kind(), parts.pieces(), this).because(term -> term.evaluate(values));
        return new Ruling(truth, List.copyOf(because));
    }

    /// Names of the facts that it refers to.
    public List<String> facts() {
        return readings.stream().map(r -> name(r.fact())).toList();
    }

    /// @param values  by the fact's index in the catalogue
    public Truth evaluate(IntFunction<FactValue> values) {
        var unknown = new ArrayList<CelAttributePattern>();
        for (var reading : readings) {
            if (!values.apply(reading.fact()).tells()) {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(name(reading.fact())));
            }
        }
        try {
            return switch (program.eval(PartialVars.of(name -> cel(name, values), unknown))) {
                case Boolean value -> value ? Truth.TRUE : Truth.FALSE;
                case CelUnknownSet set -> open(named(set), values);
                case Object other -> throw new IllegalStateException(text + " gave " + other);
            };
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("only total functions are let in, yet this failed: " + text, e);
        }
    }

    /// What waits for an answer that does not apply waits for nothing.
    private Truth open(List<String> names, IntFunction<FactValue> values) {
        var asked = names.stream()
                .filter(name -> !values.apply(catalogue.index(name)).known())
                .toList();
        return asked.isEmpty() ? Truth.IDLE : new Truth.Open(asked);
    }

    private List<String> named(CelUnknownSet set) {
        var names = set.attributes().stream().map(CelAttribute::toString).toList();
        return facts().stream().filter(names::contains).toList();
    }

    private String name(int fact) {
        return catalogue.definitions().get(fact).name();
    }

    private Optional<Object> cel(String name, IntFunction<FactValue> values) {
        if (catalogue.find(name).isEmpty()) {
            return Optional.empty();
        }
        return switch (values.apply(catalogue.index(name))) {
            case FactValue.Bool(var value) -> Optional.of(value);
            case FactValue.Int(var value) -> Optional.of(value);
            case FactValue.Text(var value) -> Optional.of(value);
            case FactValue.Texts(var value) -> Optional.of(value);
            case FactValue.Unknown(), FactValue.NotApplicable() -> Optional.empty();
        };
    }
}
