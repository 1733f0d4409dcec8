package dev.merlon.engine.rule.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Where a term is made of alternatives: which of them decided it. A term of one piece has one part.
///
/// @param kind   how the truth of the whole comes from its parts
/// @param parts  none where the kind is [Kind#WHOLE]
/// @param term   the part as a term of its own
record Part(Kind kind, List<Part> parts, Term term) {

    /// How parts make a whole.
    enum Kind {
        WHOLE,
        ANY,
        ALL,
        /// the first part chooses between the second and the third
        CHOICE
    }

    /// Names of the facts that decided it, in the order of the text.
    ///
    /// @param truth  of a part, for the values at hand
    Set<String> because(Function<Term, Truth> truth) {
        var facts = new LinkedHashSet<String>();
        var whole = truth.apply(term);
        switch (kind) {
            case WHOLE -> facts.addAll(term.facts());
            case ANY, ALL -> {
                var enough = kind == Kind.ANY ? Truth.TRUE : Truth.FALSE;
                var deciding = whole.equals(enough)
                        ? parts.stream()
                                .filter(part -> truth.apply(part.term()).equals(enough))
                                .limit(1)
                                .toList()
                        : parts;
                deciding.forEach(part -> facts.addAll(part.because(truth)));
            }
            case CHOICE -> {
                var chosen = truth.apply(parts.getFirst().term());
                facts.addAll(parts.getFirst().because(truth));
                if (chosen.equals(Truth.TRUE) || chosen.equals(Truth.FALSE)) {
                    facts.addAll(parts.get(chosen.equals(Truth.TRUE) ? 1 : 2).because(truth));
                }
            }
        }
        return facts;
    }
}
