package dev.merlon.engine.fact.component;

import dev.merlon.engine.fact.family.FactWriter;
import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.fact.schema.Summary;
import dev.merlon.engine.spec.tree.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was found in one place of declaration, whatever refers to it and without what it refers to. Not thread-safe.
public final class Contents {

    private final BitSet endpoints = new BitSet();
    private final Map<Facet, List<Finding>> inRequests = new EnumMap<>(Facet.class);
    private final Map<Facet, List<Finding>> inResponses = new EnumMap<>(Facet.class);
    private boolean sent;

    /// The endpoints that reach it, by their place in the contract.
    public BitSet endpoints() {
        return endpoints;
    }

    void reachedBy(BitSet more, boolean request) {
        endpoints.or(more);
        sent |= request && !more.isEmpty();
    }

    void add(Facet facet, Finding finding, boolean request) {
        var found = (request ? inRequests : inResponses).computeIfAbsent(facet, _ -> new ArrayList<>());
        if (found.size() < Summary.MOST && !found.contains(finding)) {
            found.add(finding);
        }
    }

    /// Writes `schema.*`.
    ///
    /// @param home  the place where nothing was found
    public void write(FactWriter out, Node home) {
        out.say("schema.endpoints", endpoints.cardinality(), home);
        out.say("schema.inRequests", sent, home);
        out.found("schema.unboundedStrings", sent(Facet.UNBOUNDED_STRING), home);
        out.found("schema.unboundedNumbers", sent(Facet.UNBOUNDED_NUMBER), home);
        out.found("schema.unboundedArrays", sent(Facet.UNBOUNDED_ARRAY), home);
        out.found("schema.shapelessStrings", sent(Facet.SHAPELESS_STRING), home);
        out.found("schema.loosePatterns", sent(Facet.LOOSE_PATTERN), home);
        out.found("schema.riskyPatterns", sent(Facet.RISKY_PATTERN), home);
        out.found("schema.openObjects", sent(Facet.OPEN), home);
        out.found("schema.untypedRequestValues", sent(Facet.UNTYPED), home);
        out.found("schema.undiscriminated", sent(Facet.UNDISCRIMINATED), home);
        out.found("schema.recursive", sent(Facet.RECURSIVE), home);
        out.found("schema.weakPasswords", sent(Facet.WEAK_PASSWORD), home);
        out.found("schema.openResponseObjects", answered(Facet.OPEN_BY_WORD), home);
        out.found("schema.secrets", answered(Facet.SECRET), home);
        var contradictions = sent(Facet.CONTRADICTION);
        out.found(
                "schema.contradictions",
                contradictions.isEmpty() ? answered(Facet.CONTRADICTION) : contradictions,
                home);
    }

    private List<Finding> sent(Facet facet) {
        return inRequests.getOrDefault(facet, List.of());
    }

    private List<Finding> answered(Facet facet) {
        return inResponses.getOrDefault(facet, List.of());
    }
}
