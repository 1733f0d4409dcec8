package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.tree.Node;
import java.util.BitSet;

/// Takes in what each schema of a contract holds itself, and which endpoints reach it.
public interface Census {

    /// @param schema     the schema's node
    /// @param endpoints  by their place in the contract; not to be kept or changed
    void schema(Node schema, BitSet endpoints);

    /// @param endpoints  those whose bodies hold what was found
    void finding(Facet facet, Finding finding, BitSet endpoints);
}
