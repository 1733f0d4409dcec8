package dev.merlon.engine.spec.view;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.spec.tree.Node;
import java.util.Optional;

/// Part of a contract that stands somewhere in its files.
public interface Placed {

    /// Where it is written, after references have been followed.
    Node node();

    default Location place() {
        return node().place();
    }

    /// A specification extension (`x-audience`), or any other member that the view does not name.
    default Optional<Node> member(String name) {
        return node().get(name);
    }
}
