package dev.merlon.engine.rule.condition;

import java.util.List;

/// What a condition comes to: true, false, not yet known because of these facts, or idle, since what it looks
/// at does not apply.
public sealed interface Truth {

    record True() implements Truth {}

    record False() implements Truth {}

    /// @param facts  names of the unknown facts that the result depends on; at least one
    record Open(List<String> facts) implements Truth {
        public Open {
            facts = List.copyOf(facts);
        }
    }

    /// All that it still depends on was answered as not applicable.
    record Idle() implements Truth {}

    True TRUE = new True();
    False FALSE = new False();
    Idle IDLE = new Idle();
}
