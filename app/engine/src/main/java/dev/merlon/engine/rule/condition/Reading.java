package dev.merlon.engine.rule.condition;

import dev.merlon.engine.model.fact.FactValue;

/// What a term looks at in a fact. Most terms about lists only ask how many items there are; the list's content then
/// makes no difference, and endpoints with the same number share the result.
///
/// @param fact      the fact's index in the catalogue
/// @param sizeOnly  only the number of its items matters
public record Reading(int fact, boolean sizeOnly) {

    /// Two values with equal keys are the same to whoever reads thus.
    public Object key(FactValue value) {
        return sizeOnly && value instanceof FactValue.Texts(var items) ? (Object) items.size() : value;
    }
}
