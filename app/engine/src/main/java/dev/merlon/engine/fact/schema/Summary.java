package dev.merlon.engine.fact.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be found in a body or a value: of each kind at most [#MOST] findings, in the order in which they were
/// met.
public final class Summary {

    /// A list in a fact is for people; whoever needs more opens the contract.
    public static final int MOST = 50;

    private static final int FACETS = Facet.values().length;
    private static final int[] NONE = {};

    private final List<Finding> findings;
    private final int[][] indexes;

    private Summary(List<Finding> findings, int[][] indexes) {
        this.findings = findings;
        this.indexes = indexes;
    }

    static Summary empty(List<Finding> findings) {
        var indexes = new int[FACETS][];
        Arrays.fill(indexes, NONE);
        return new Summary(findings, indexes);
    }

    public static Summary empty() {
        return empty(List.of());
    }

    public boolean has(Facet facet) {
        return indexes[facet.ordinal()].length > 0;
    }

    public Optional<Finding> first(Facet facet) {
        var of = indexes[facet.ordinal()];
        return of.length == 0 ? Optional.empty() : Optional.of(findings.get(of[0]));
    }

    public List<Finding> all(Facet facet) {
        var of = indexes[facet.ordinal()];
        if (of.length == 0) {
            return List.of();
        }
        var all = new ArrayList<Finding>(of.length);
        for (var index : of) {
            all.add(findings.get(index));
        }
        return all;
    }

    /// Adds a finding; indexes come in rising order.
    void add(Facet facet, int index) {
        var of = indexes[facet.ordinal()];
        if (of.length < MOST && (of.length == 0 || of[of.length - 1] != index)) {
            var longer = Arrays.copyOf(of, of.length + 1);
            longer[of.length] = index;
            indexes[facet.ordinal()] = longer;
        }
    }

    /// Takes over the findings of another summary of the same graph.
    void addAll(Summary other) {
        for (var facet = 0; facet < FACETS; facet++) {
            if (other.indexes[facet].length > 0) {
                indexes[facet] =
                        indexes[facet].length == 0 ? other.indexes[facet] : union(indexes[facet], other.indexes[facet]);
            }
        }
    }

    /// The smallest of both, without repetition.
    private static int[] union(int[] a, int[] b) {
        if (a == b) {
            return a;
        }
        var out = new int[Math.min(MOST, a.length + b.length)];
        var size = 0;
        for (int i = 0, j = 0; size < out.length && (i < a.length || j < b.length); ) {
            var left = i < a.length ? a[i] : Integer.MAX_VALUE;
            var right = j < b.length ? b[j] : Integer.MAX_VALUE;
            out[size++] = Math.min(left, right);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return size == out.length ? out : Arrays.copyOf(out, size);
    }
}
