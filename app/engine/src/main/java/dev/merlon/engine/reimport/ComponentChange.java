package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Component;
import java.util.List;

/// What endpoints share by reference and that is in both versions, with its facts that are no longer what they were.
///
/// @param facts  `schema.*`, at least one
public record ComponentChange(Component before, Component after, List<FactChange> facts) {

    public ComponentChange {
        facts = List.copyOf(facts);
    }
}
