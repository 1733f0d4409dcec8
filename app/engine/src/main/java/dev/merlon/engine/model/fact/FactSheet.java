package dev.merlon.engine.model.fact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The facts of one endpoint (with those of its API), or of one API, one per line of the catalogue. Facts that
/// nobody stated are unknown. Immutable; sheets of the same API share their facts.
public final class FactSheet {

    private final FactCatalogue catalogue;
    private final Fact[] facts;

    private FactSheet(FactCatalogue catalogue, Fact[] facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    public static Builder builder(FactCatalogue catalogue) {
        return new Builder(catalogue, new Fact[catalogue.size()]);
    }

    /// Starts from this sheet's facts.
    public Builder toBuilder() {
        return new Builder(catalogue, facts.clone());
    }

    public FactCatalogue catalogue() {
        return catalogue;
    }

    /// @throws IllegalArgumentException where the catalogue has no such fact
    public Fact get(String name) {
        return facts[catalogue.index(name)];
    }

    public FactValue value(String name) {
        return get(name).value();
    }

    /// Unknown also where the catalogue has no such fact.
    public FactValue valueIfAny(String name) {
        var index = catalogue.indexIfAny(name);
        return index < 0 ? FactValue.UNKNOWN : facts[index].value();
    }

    /// By the fact's index in the catalogue.
    public Fact at(int index) {
        return facts[index];
    }

    /// The indexes of the facts that have another value here than there, whatever their source.
    ///
    /// @param other  of the same catalogue
    public BitSet valuesOtherThan(FactSheet other) {
        var different = new BitSet();
        for (var i = 0; i < facts.length; i++) {
            if (facts[i] != other.facts[i] && !facts[i].value().equals(other.facts[i].value())) {
                different.set(i);
            }
        }
        return different;
    }

    public List<Fact> all() {
        return List.of(facts);
    }

    /// The facts that are about the target, in the catalogue's order.
    public List<Fact> about(FactTarget target) {
        return IntStream.range(0, facts.length)
                .filter(i -> catalogue.definitions().get(i).target() == target)
                .mapToObj(i -> facts[i])
                .toList();
    }

    public boolean is(String name) {
        return value(name) instanceof FactValue.Bool(var value) && value;
    }

    /// The list's items, or none where it is unknown.
    public List<String> texts(String name) {
        return value(name) instanceof FactValue.Texts(var value) ? value : List.of();
    }

    /// The text, or empty where it is unknown.
    public String text(String name) {
        return value(name) instanceof FactValue.Text(var value) ? value : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactSheet sheet && Arrays.equals(facts, sheet.facts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facts);
    }

    /// Collects facts; a later one of the same name replaces the earlier. Not thread-safe.
    public static final class Builder {

        private final FactCatalogue catalogue;
        private final @Nullable Fact[] facts;

        private Builder(FactCatalogue catalogue, @Nullable Fact[] facts) {
            this.catalogue = catalogue;
            this.facts = facts;
        }

        /// @throws IllegalArgumentException where the catalogue has no such fact, or the value is not of its type
        public Builder put(Fact fact) {
            var index = catalogue.index(fact.name());
            var type = catalogue.definitions().get(index).type();
            var fits = switch (fact.value()) {
                case FactValue.Bool _ -> type == FactType.BOOL;
                case FactValue.Int _ -> type == FactType.INT;
                case FactValue.Text _ -> type == FactType.STRING;
                case FactValue.Texts _ -> type == FactType.STRINGS;
                case FactValue.Unknown _, FactValue.NotApplicable _ -> true;
            };
            if (!fits) {
                throw new IllegalArgumentException(fact.name() + " is a " + type.word() + ", not " + fact.value());
            }
            facts[index] = fact;
            return this;
        }

        public Builder put(String name, FactValue value, FactSource source) {
            return put(new Fact(name, value, source));
        }

        public FactSheet build() {
            var complete = new Fact[facts.length];
            for (var i = 0; i < facts.length; i++) {
                var stated = facts[i];
                complete[i] = stated == null
                        ? new Fact(catalogue.definitions().get(i).name(), FactValue.UNKNOWN, FactSource.NOBODY)
                        : Objects.requireNonNull(stated);
            }
            return new FactSheet(catalogue, complete);
        }
    }
}
