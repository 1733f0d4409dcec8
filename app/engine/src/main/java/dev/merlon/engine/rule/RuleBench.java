package dev.merlon.engine.rule;

import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleExample;
import dev.merlon.engine.rule.condition.Condition;
import dev.merlon.engine.rule.condition.ConditionCompiler;
import dev.merlon.engine.rule.condition.ConditionError;
import dev.merlon.engine.rule.condition.ConditionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Tries rules out before they are let loose: do they compile, do their examples come out as they say, would the
/// examples notice a mistake. Thread-safe.
public final class RuleBench {

    private final FactCatalogue catalogue;
    private final ConditionCompiler compiler;

    public RuleBench(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.compiler = new ConditionCompiler(catalogue);
    }

    /// What is wrong with a condition; nothing where it compiles.
    public List<ConditionError> errors(String condition) {
        try {
            compiler.compile(condition);
            return List.of();
        } catch (ConditionException e) {
            return e.errors();
        }
    }

    /// Names of the facts that a rule refers to, in the order of its text.
    ///
    /// @throws IllegalArgumentException where the rule does not compile
    public List<String> facts(Rule rule) {
        return compiled(rule).facts();
    }

    /// The rule's examples that come out otherwise than it says.
    ///
    /// @throws IllegalArgumentException where the rule does not compile, or an example names an unknown fact
    public List<FailedExample> failures(Rule rule) {
        return failures(compiled(rule));
    }

    /// Mistakes in the rule's conditions that no example would notice: a condition turned round, or one of the parts
    /// that `&&` joins left out. None where the examples are complete.
    ///
    /// @throws IllegalArgumentException where the rule does not compile, or an example names an unknown fact
    public List<String> unnoticedMistakes(Rule rule) {
        return mistakes(compiled(rule)).stream()
                .filter(m -> failures(m.rule()).isEmpty())
                .map(Mistake::what)
                .toList();
    }

    private CompiledRule compiled(Rule rule) {
        try {
            return CompiledRule.of(rule, compiler);
        } catch (ConditionException e) {
            throw new IllegalArgumentException(rule.id() + " does not compile: " + e.getMessage(), e);
        }
    }

    private List<FailedExample> failures(CompiledRule compiled) {
        var failures = new ArrayList<>(failures(compiled, compiled.rule().fires(), true));
        failures.addAll(failures(compiled, compiled.rule().passes(), false));
        return failures;
    }

    private List<FailedExample> failures(CompiledRule compiled, List<RuleExample> examples, boolean firing) {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> failure(compiled, examples.get(i), firing, i))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FailedExample> failure(CompiledRule compiled, RuleExample example, boolean firing, int index) {
        var came = compiled.stateAt(values(example));
        return (came == OutcomeState.FIRES) == firing
                ? Optional.empty()
                : Optional.of(new FailedExample(firing, index, came));
    }

    private IntFunction<FactValue> values(RuleExample example) {
        var values = new FactValue[catalogue.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = empty(catalogue.definitions().get(i).type());
        }
        example.facts().forEach((name, value) -> values[catalogue.index(name)] = value);
        return i -> values[i];
    }

    static FactValue empty(FactType type) {
        return switch (type) {
            case BOOL -> FactValue.FALSE;
            case INT -> FactValue.of(0);
            case STRING -> FactValue.of("");
            case STRINGS -> FactValue.NONE;
        };
    }

    private record Mistake(String what, CompiledRule rule) {}

    private List<Mistake> mistakes(CompiledRule right) {
        var mistakes = new ArrayList<Mistake>();
        var rule = right.rule();
        var held = right.heldWhen();
        mistakes.add(new Mistake("when turned round", new CompiledRule(rule, negated(rule.when()), held)));
        for (var term : right.when().terms()) {
            var without = right.when().without(term);
            mistakes.add(new Mistake("when without: " + term.text(), new CompiledRule(rule, without, held)));
        }
        if (held != null) {
            mistakes.add(new Mistake(
                    "heldWhen turned round", new CompiledRule(rule, right.when(), negated(rule.heldWhen()))));
            mistakes.add(new Mistake("heldWhen left out", new CompiledRule(rule, right.when(), null)));
            for (var term : held.terms()) {
                mistakes.add(new Mistake(
                        "heldWhen without: " + term.text(), new CompiledRule(rule, right.when(), held.without(term))));
            }
        }
        return mistakes;
    }

    private Condition negated(String condition) {
        try {
            return compiler.compile("!(" + condition + ")");
        } catch (ConditionException e) {
            throw new IllegalArgumentException("too long to be turned round: " + condition, e);
        }
    }
}
