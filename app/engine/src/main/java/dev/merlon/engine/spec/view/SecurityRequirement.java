package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One way to be let in: all of its schemes together. Without any scheme, everybody is let in.
///
/// @param schemes  name of the scheme to the scopes asked for, in the contract's order
public record SecurityRequirement(Map<String, List<String>> schemes, Node node) implements Placed {

    public SecurityRequirement {
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    }

    public boolean anonymous() {
        return schemes.isEmpty();
    }
}
