package dev.merlon.engine.model.selector;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.fact.FactSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Chooses endpoints by what they are: `tag:payments & method:write & !path:/health`.
///
/// Terms are joined by `&`, and all of them must hold; a comma gives alternatives; `!` before a term turns it
/// round. Keys are those of [SelectorKey]. A value that holds a comma, `&` or quotation marks stands in
/// quotation marks, which are doubled within. `*` stands for anything; capitals do not matter. What is unknown
/// about an endpoint matches nothing, so `data:personal` leaves out an endpoint of which nobody knows, and so
/// does `data:none`.
///
/// Immutable. Two selectors that say the same in another order are equal.
public final class Selector {

    /// Longest text that is read.
    public static final int LIMIT = 2_000;

    private final List<Term> terms;
    private final String text;

    /// One condition.
    ///
    /// @param not     true where none of the values may match
    /// @param values  alternatives, in their one spelling
    public record Term(SelectorKey key, boolean not, List<String> values) {

        public Term {
            values = List.copyOf(values);
        }

        String text() {
            return (not ? "!" : "")
                    + key.word()
                    + ":"
                    + values.stream().map(SelectorParser::quoted).collect(Collectors.joining(","));
        }
    }

    private record Compiled(SelectorKey key, boolean not, List<Glob> globs) {

        static Compiled of(Term term) {
            var path = term.key() == SelectorKey.PATH;
            return new Compiled(
                    term.key(),
                    term.not(),
                    term.values().stream()
                            .map(v -> path ? Glob.ofPath(v) : Glob.of(v))
                            .toList());
        }

        boolean holds(Set<String> found) {
            for (var each : found) {
                for (var glob : globs) {
                    if (glob.matches(each)) {
                        return !not;
                    }
                }
            }
            return not;
        }
    }

    /// Those about the API first: they rule out most.
    private final List<Compiled> compiled;

    Selector(List<Term> terms) {
        this.terms = terms.stream()
                .distinct()
                .sorted(Comparator.comparing(Term::key).thenComparing(Term::not).thenComparing(Term::text))
                .toList();
        this.text = this.terms.stream().map(Term::text).collect(Collectors.joining(" & "));
        this.compiled = this.terms.stream().map(Compiled::of).toList();
    }

    /// Reads a selector.
    ///
    /// @throws SelectorSyntaxException saying what is wrong, and where
    public static Selector of(String text) {
        return new Selector(new SelectorParser(text).terms());
    }

    public List<Term> terms() {
        return terms;
    }

    /// In its one spelling: what [#of] reads again.
    public String text() {
        return text;
    }

    public boolean matches(Api api, Endpoint endpoint, FactSheet facts) {
        for (var term : compiled) {
            if (!term.holds(term.key().found(api, endpoint, facts))) {
                return false;
            }
        }
        return true;
    }

    /// Whether what it says about APIs leaves room for endpoints of this one.
    public boolean admits(Api api) {
        for (var term : compiled) {
            if (term.key().ofApi() && !term.holds(term.key().found(api))) {
                return false;
            }
        }
        return true;
    }

    /// True where it looks at APIs as a whole only, so that it covers all of an API or nothing of it.
    public boolean ofWholeApis() {
        return terms.stream().allMatch(term -> term.key().ofApi());
    }

    /// True where it names a single API, so that it chooses within that one.
    public boolean withinOneApi() {
        return compiled.stream()
                .anyMatch(t -> t.key() == SelectorKey.API
                        && !t.not()
                        && t.globs().size() == 1
                        && t.globs().getFirst().plain());
    }

    /// The facts that decide what it covers.
    public Set<String> facts() {
        return terms.stream().flatMap(t -> t.key().facts().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an answer in this scope may be about the fact. What `data` and `auth` look at cannot itself be
    /// answered for endpoints that are chosen by `data` or `auth`: the answer would change whom it is for.
    public boolean mayAnswer(String fact) {
        return facts().isEmpty() || !lookedAt().contains(fact);
    }

    private static Set<String> lookedAt() {
        var facts = new ArrayList<String>();
        for (var key : SelectorKey.values()) {
            facts.addAll(key.facts());
        }
        return Set.copyOf(facts);
    }

    /// More terms are narrower; of as many, fewer alternatives are.
    public int compareNarrowness(Selector other) {
        var byTerms = Integer.compare(terms.size(), other.terms.size());
        return byTerms != 0 ? byTerms : Integer.compare(other.alternatives(), alternatives());
    }

    private int alternatives() {
        return terms.stream()
                .mapToInt(t -> t.not() ? -t.values().size() : t.values().size())
                .sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selector selector && text.equals(selector.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
