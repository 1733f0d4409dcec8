package dev.merlon.engine.model;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which endpoints of an API a component is part of, by their place in [ApiInventory#endpoints]. Immutable.
public final class Reach {

    private final BitSet endpoints;

    private Reach(BitSet endpoints) {
        this.endpoints = endpoints;
    }

    public static Reach of(BitSet endpoints) {
        return new Reach((BitSet) endpoints.clone());
    }

    /// How many endpoints.
    public int size() {
        return endpoints.cardinality();
    }

    /// @param endpoint  its place among the API's endpoints, from 0
    public boolean has(int endpoint) {
        return endpoints.get(endpoint);
    }

    /// Places among the API's endpoints, rising.
    public IntStream places() {
        return endpoints.stream();
    }

    /// Adds these endpoints to a set that the caller owns.
    public void addTo(BitSet all) {
        all.or(endpoints);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reach reach && endpoints.equals(reach.endpoints);
    }

    @Override
    public int hashCode() {
        return endpoints.hashCode();
    }

    @Override
    public String toString() {
        return endpoints.toString();
    }
}
