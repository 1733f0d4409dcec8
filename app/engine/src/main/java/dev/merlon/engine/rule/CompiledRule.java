package dev.merlon.engine.rule;

import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.rule.condition.Condition;
import dev.merlon.engine.rule.condition.ConditionCompiler;
import dev.merlon.engine.rule.condition.ConditionException;
import dev.merlon.engine.rule.condition.Reading;
import dev.merlon.engine.rule.condition.Term;
import dev.merlon.engine.rule.condition.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule with its conditions ready to be evaluated.
///
/// @param heldWhen  null where only a control can hold it
record CompiledRule(Rule rule, Condition when, @Nullable Condition heldWhen) {

    static CompiledRule of(Rule rule, ConditionCompiler compiler) throws ConditionException {
        var heldWhen = rule.heldWhen().isEmpty() ? null : compiler.compile(rule.heldWhen());
        return new CompiledRule(rule, compiler.compile(rule.when()), heldWhen);
    }

    /// All rules at once, in their order.
    ///
    /// @throws IllegalArgumentException where one does not compile
    static List<CompiledRule> all(List<Rule> rules, ConditionCompiler compiler) {
        var texts = rules.stream()
                .flatMap(r -> Stream.of(r.when(), r.heldWhen()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        try {
            var conditions = compiler.compileAll(texts);
            var byText = new HashMap<String, Condition>();
            for (var i = 0; i < texts.size(); i++) {
                byText.put(texts.get(i), conditions.get(i));
            }
            return rules.stream()
                    .map(r ->
                            new CompiledRule(r, Objects.requireNonNull(byText.get(r.when())), byText.get(r.heldWhen())))
                    .toList();
        } catch (ConditionException e) {
            rules.forEach(rule -> name(rule, compiler));
            throw new IllegalArgumentException("the rules do not compile together: " + e.getMessage(), e);
        }
    }

    private static void name(Rule rule, ConditionCompiler compiler) {
        try {
            of(rule, compiler);
        } catch (ConditionException e) {
            throw new IllegalArgumentException(rule.id() + " does not compile: " + e.getMessage(), e);
        }
    }

    /// What holds it by the contract's own word; empty where only a control can.
    Optional<Condition> held() {
        return Optional.ofNullable(heldWhen);
    }

    /// All terms, those of `when` first.
    List<Term> terms() {
        var terms = new ArrayList<>(when.terms());
        held().ifPresent(h -> terms.addAll(h.terms()));
        return terms;
    }

    /// What its terms look at.
    List<Reading> readings() {
        return terms().stream().flatMap(term -> term.readings().stream()).toList();
    }

    /// Names of all facts that it refers to, those of `when` first.
    List<String> facts() {
        var facts = new LinkedHashSet<>(when.facts());
        held().ifPresent(h -> facts.addAll(h.facts()));
        return List.copyOf(facts);
    }

    /// What comes of it where no control is recorded.
    ///
    /// @param values  by the fact's index in the catalogue
    OutcomeState stateAt(IntFunction<FactValue> values) {
        return state(when.evaluate(values), held().map(h -> h.evaluate(values)).orElse(Truth.FALSE), false);
    }

    /// What holds it makes its question idle: it is not asked where no answer could make it fire. Where
    /// somebody answered that its question does not apply, neither does the rule.
    ///
    /// @param controlled  a control record holds it
    static OutcomeState state(Truth when, Truth held, boolean controlled) {
        if (when == Truth.FALSE || when == Truth.IDLE) {
            return OutcomeState.NOT_APPLICABLE;
        }
        if (held == Truth.TRUE || controlled) {
            return OutcomeState.HELD;
        }
        if (held == Truth.IDLE) {
            return OutcomeState.NOT_APPLICABLE;
        }
        return when == Truth.TRUE && held == Truth.FALSE ? OutcomeState.FIRES : OutcomeState.OPEN_QUESTION;
    }
}
