package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.fact.FactValue;
import java.util.Map;

/// Facts at which a rule must fire, or must not. Facts that it does not name have their type's empty value: false, 0,
/// "", none; `unknown` has to be named.
public record RuleExample(Map<String, FactValue> facts) {
    public RuleExample {
        facts = Map.copyOf(facts);
    }
}
