package dev.merlon.engine.fact.schema;

import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.data.DataGuess;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The classes of data that one property of a response brings, itself or in what it holds. Not thread-safe.
public final class PropertyData {

    /// What is found in this many schemas is enough to judge a property.
    private static final int MOST_SCHEMAS = 200;

    private final DataClassifier.Run classes;
    private final Unfolding unfolding = new Unfolding();

    public PropertyData(DataClassifier classifier) {
        this.classes = classifier.run();
    }

    /// A value in the property, and what it seems to be.
    public record Field(Label label, DataGuess guess) {}

    private record Value(String name, Schema schema, Label label, List<String> surroundings) {}

    /// @param holder  what holds the property
    public List<Field> of(String name, Schema schema, Label holder) {
        var found = new ArrayList<Field>();
        var seen = new HashSet<Schema>();
        var open = new ArrayDeque<Value>();
        open.add(new Value(name, schema, holder.with(name), holder.surroundings()));
        while (!open.isEmpty() && seen.size() < MOST_SCHEMAS) {
            var value = open.poll();
            var inner = Unfolding.inner(value.schema());
            classify(value, inner, found);
            if (unfolding.structured(inner.value()) && seen.add(inner.value())) {
                properties(inner.value(), VertexReader.named(inner.value(), value.label()), open, seen);
            }
        }
        return found;
    }

    private void classify(Value value, Unfolding.Inner inner, List<Field> found) {
        var leaves = unfolding.leaves(inner.value());
        if (leaves.isEmpty() || leaves.stream().anyMatch(Bounds::binary)) {
            return;
        }
        var use = new Use(
                value.name(),
                value.label(),
                value.surroundings(),
                value.schema().description(),
                inner.arrays(),
                leaves,
                true,
                List.of(),
                value.schema().node());
        classes.classify(ValueReader.described(use, leaves.getFirst()))
                .forEach(guess -> found.add(new Field(value.label(), guess)));
    }

    private static void properties(Schema schema, Label label, ArrayDeque<Value> open, HashSet<Schema> seen) {
        var parts = new ArrayDeque<Schema>(List.of(schema));
        while (!parts.isEmpty() && seen.size() < MOST_SCHEMAS) {
            var part = parts.poll();
            for (Map.Entry<String, Schema> property : part.properties().entrySet()) {
                if (!property.getValue().writeOnly()) {
                    open.add(new Value(
                            property.getKey(),
                            property.getValue(),
                            label.with(property.getKey()),
                            label.surroundings()));
                }
            }
            Unfolding.parts(part).stream()
                    .map(each -> Unfolding.inner(each).value())
                    .filter(seen::add)
                    .forEach(parts::add);
        }
    }
}
