package dev.merlon.engine.usecase.tree;

import java.util.List;

/// Controls that together close paths of an attack tree.
///
/// @param controls  ids, in order
/// @param share     of the paths that are open now they close this part: 0 to 1; 1 closes the goal
public record CutSet(List<String> controls, double share) {

    public CutSet {
        controls = List.copyOf(controls);
    }
}
