package dev.merlon.engine.rule.condition;

import java.util.List;

/// What a condition comes to: true, false, or not yet known because of these facts.
public sealed interface Truth {

    record True() implements Truth {}

    record False() implements Truth {}

    /// @param facts  names of the unknown facts that the result depends on; at least one
    record Open(List<String> facts) implements Truth {
        public Open {
            facts = List.copyOf(facts);
        }
    }

    True TRUE = new True();
    False FALSE = new False();
}
