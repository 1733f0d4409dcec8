package dev.merlon.engine.model;

import dev.merlon.engine.model.fact.FactSheet;

/// Part of a contract that endpoints share by reference: a named schema, parameter, body, answer or header. What is
/// wrong with it is one defect, however many endpoints reach it.
///
/// @param id     `api@#User`: `#` and the name, with the kind before it where it is no schema (`#parameters/limit`)
/// @param name   as the contract calls it
/// @param place  where it is declared
/// @param reach  the endpoints whose requests or answers hold it
/// @param facts  `schema.*` of the component itself, without what it refers to, and `api.*` of its API
public record Component(String id, String name, Location place, Reach reach, FactSheet facts) {

    /// `User (14 endpoints)`.
    public String label() {
        return name + (reach.size() == 1 ? " (1 endpoint)" : " (" + reach.size() + " endpoints)");
    }
}
