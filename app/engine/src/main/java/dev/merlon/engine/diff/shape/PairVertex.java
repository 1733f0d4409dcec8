package dev.merlon.engine.diff.shape;

import dev.merlon.engine.diff.Draft;
import dev.merlon.engine.fact.schema.Direction;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.List;

/// Two schemas that stand for the same thing in the two contracts, and who holds them.
final class PairVertex {

    /// What makes a pair one: the same two schemas, on the same way.
    record Key(Schema before, Schema after, Direction direction) {}

    final Key key;
    final Label label;

    /// Each at least once.
    final List<PairVertex> holders = new ArrayList<>(2);

    /// Numbers of the endpoints that use it without anything between.
    final List<Integer> endpoints = new ArrayList<>(0);

    final List<Draft> drafts = new ArrayList<>(0);

    PairVertex(Key key, Label label) {
        this.key = key;
        this.label = label;
    }
}
