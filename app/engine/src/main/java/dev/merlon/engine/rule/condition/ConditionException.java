package dev.merlon.engine.rule.condition;

import java.util.List;

/// A condition that is no CEL, names an unknown fact, is of a wrong type, or uses what conditions may not.
public final class ConditionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ConditionError> errors;

    ConditionException(List<ConditionError> errors) {
        super(errors.isEmpty() ? "unknown error" : errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    /// At least one, by place.
    public List<ConditionError> errors() {
        return errors;
    }
}
