package dev.merlon.engine.diff.shape;

import dev.merlon.engine.diff.Draft;
import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.schema.Direction;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.fact.schema.PropertyData;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The schemas of two contracts as a graph of pairs. Each pair is looked at once, however many endpoints lead to it;
/// where something differs, the way back along who holds it tells the endpoints. Not thread-safe.
public final class SchemaPairs {

    private static final int CHECK_EVERY = 4_096;

    private final int mostPairs;
    private final long mostSteps;
    private final PairReader reader = new PairReader(new PropertyData(DataClassifier.standard()));
    private final Map<PairVertex.Key, PairVertex> vertices = new LinkedHashMap<>();
    private final Map<Schema, PairVertex> bodies = new LinkedHashMap<>();
    private final ArrayDeque<PairVertex> open = new ArrayDeque<>();
    private long steps;
    private boolean cut;

    /// A difference with its endpoints.
    ///
    /// @param endpoints  their numbers
    /// @param counted    false where the way back was too long to be gone to its end
    public record Reached(Draft draft, BitSet endpoints, boolean counted) {}

    public SchemaPairs() {
        this(400_000, 40_000_000);
    }

    /// @param mostPairs  pairs to look at; two contracts that are made for it have as many as the product of their
    ///                   sizes
    /// @param mostSteps  steps on the way back to the endpoints, for all differences together
    public SchemaPairs(int mostPairs, long mostSteps) {
        this.mostPairs = mostPairs;
        this.mostSteps = mostSteps;
    }

    /// Two schemas that an endpoint uses for the same.
    ///
    /// @param endpoint  its number
    public void use(int endpoint, Schema before, Schema after, Direction direction, Label label) {
        var vertex = vertex(before, after, direction, label);
        if (vertex != null && (vertex.endpoints.isEmpty() || vertex.endpoints.getLast() != endpoint)) {
            vertex.endpoints.add(endpoint);
        }
    }

    /// A body of a response that only one side has.
    ///
    /// @param missing  where the other side would have it
    public void useAlone(int endpoint, Drift drift, Schema body, Location missing, Label label) {
        var vertex = bodies.computeIfAbsent(body, b -> {
            var made = new PairVertex(new PairVertex.Key(b, b, Direction.RESPONSE), label);
            reader.body(made, drift, b, missing);
            return made;
        });
        vertex.endpoints.add(endpoint);
    }

    private @Nullable PairVertex vertex(Schema before, Schema after, Direction direction, Label label) {
        var key = new PairVertex.Key(before, after, direction);
        var known = vertices.get(key);
        if (known != null) {
            return known;
        }
        if (vertices.size() >= mostPairs) {
            cut = true;
            return null;
        }
        var name = after.component().map(Label::root).orElse(label);
        var made = new PairVertex(key, name);
        vertices.put(key, made);
        open.add(made);
        return made;
    }

    /// Whether there were more pairs than are looked at.
    public boolean cut() {
        return cut;
    }

    /// Looks at all pairs and hands out what differs.
    public void compare(Job job, Consumer<Reached> out) {
        for (int done = 0; !open.isEmpty(); done++) {
            if (done % CHECK_EVERY == 0) {
                job.checkCancelled();
            }
            var vertex = open.poll();
            reader.read(vertex, (before, after, label) -> {
                var held = vertex(before, after, vertex.key.direction(), label);
                if (held != null) {
                    held.holders.add(vertex);
                }
            });
        }
        vertices.values().stream().filter(v -> !v.drafts.isEmpty()).forEach(v -> hand(v, out));
        bodies.values().stream().filter(v -> !v.drafts.isEmpty()).forEach(v -> hand(v, out));
    }

    private void hand(PairVertex vertex, Consumer<Reached> out) {
        var endpoints = new BitSet();
        var seen = Collections.<PairVertex>newSetFromMap(new IdentityHashMap<>());
        var back = new ArrayDeque<PairVertex>();
        back.add(vertex);
        seen.add(vertex);
        while (!back.isEmpty() && steps < mostSteps) {
            var at = back.poll();
            at.endpoints.forEach(endpoints::set);
            steps += 1 + at.holders.size();
            for (var holder : at.holders) {
                if (seen.add(holder)) {
                    back.add(holder);
                }
            }
        }
        var counted = back.isEmpty();
        vertex.drafts.forEach(draft -> out.accept(new Reached(draft, endpoints, counted)));
    }
}
