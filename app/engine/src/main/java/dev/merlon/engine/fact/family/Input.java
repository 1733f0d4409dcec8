package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Summary;
import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.spec.view.Parameter;
import java.util.Set;

/// A parameter with what was found in it and what its name tells.
public record Input(Parameter parameter, Summary found, Set<Trait> traits) {

    boolean in(String place) {
        return parameter.in().equals(place);
    }

    boolean inUrl() {
        return in("path") || in("query");
    }

    boolean has(Facet facet) {
        return found.has(facet);
    }

    String name() {
        return parameter.name();
    }
}
