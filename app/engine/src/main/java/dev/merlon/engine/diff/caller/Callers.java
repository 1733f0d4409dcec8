package dev.merlon.engine.diff.caller;

import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.SecurityRequirement;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The set of callers that an endpoint lets in: whoever shows all proofs of one alternative.
///
/// Two orders are laid over such sets.
///
/// *Inclusion.* An alternative is a conjunction of proofs and the whole a disjunction of alternatives, so sets of
/// callers are elements of the free distributive lattice over the proofs (G. Birkhoff, *Lattice Theory*), in which
/// `A ⊆ B` holds exactly where each alternative of A has one of B that asks for nothing more. A proof asks for nothing
/// more where its credentials include the other's and its scopes are among the other's. `{}` is the top: everybody.
///
/// *Strength.* Where neither set includes the other, each alternative of the one may still have one of the other that
/// asks for no stronger proofs, by the partial order of [Strength], each proof standing for one other at most.
///
/// More callers are weaker, fewer are stronger; between sets of which neither includes the other, strength decides;
/// where it does not either, they are not comparable. Both orders are read the same way from either side, so putting
/// the contracts in each other's place turns weaker into stronger and leaves the rest. The relation between the
/// credentials of one scheme of OAuth 2 is sound but not complete: what it cannot prove is not comparable.
///
/// @param alternatives  at least one
public record Callers(Set<Alternative> alternatives) {

    /// More alternatives, or more proofs in one, are no contract but an attempt to keep us busy: they are compared
    /// for equality only.
    static final int MOST = 32;

    public Callers {
        alternatives = Set.copyOf(alternatives);
    }

    /// @param schemes  the contract's, by name
    public static Callers of(Security security, Map<String, SecurityScheme> schemes) {
        var alternatives = new LinkedHashSet<Alternative>();
        for (var requirement : security.alternatives()) {
            alternatives.add(alternative(requirement, schemes));
        }
        return new Callers(alternatives.isEmpty() ? Set.of(new Alternative(Set.of())) : alternatives);
    }

    /// Whoever shows what one scheme takes, whatever the scopes.
    public static Callers of(SecurityScheme scheme) {
        return new Callers(Set.of(new Alternative(Set.of(new Proof(Credential.of(scheme), Set.of())))));
    }

    private static Alternative alternative(SecurityRequirement requirement, Map<String, SecurityScheme> schemes) {
        var proofs = new LinkedHashSet<Proof>();
        requirement.schemes().forEach((name, scopes) -> {
            var scheme = schemes.get(name);
            Set<Credential> ways =
                    scheme == null ? Set.of(new Credential.Opaque("undefined scheme " + name)) : Credential.of(scheme);
            proofs.add(new Proof(ways, Set.copyOf(scopes)));
        });
        return new Alternative(proofs);
    }

    /// Everybody is let in.
    public boolean anybody() {
        return alternatives.stream().anyMatch(Alternative::anonymous);
    }

    /// Whether this set of callers is within the other.
    public boolean within(Callers other) {
        return alternatives.stream().allMatch(a -> other.alternatives.stream().anyMatch(a::within));
    }

    /// Whether whoever is let in here has shown at least as much as somebody who is let in there.
    boolean atLeast(Callers other) {
        return alternatives.stream().allMatch(a -> other.alternatives.stream().anyMatch(a::atLeast));
    }

    /// What becomes of security where these callers are let in instead of those before; nothing where they are the
    /// same.
    public Optional<Drift> after(Callers before) {
        if (equals(before)) {
            return Optional.empty();
        }
        if (large() || before.large()) {
            return Optional.of(Drift.NOT_COMPARABLE);
        }
        boolean more = before.within(this);
        boolean fewer = within(before);
        if (more || fewer) {
            return more && fewer ? Optional.empty() : Optional.of(more ? Drift.WEAKER : Drift.STRONGER);
        }
        boolean weaker = before.atLeast(this);
        boolean stronger = atLeast(before);
        return Optional.of(weaker == stronger ? Drift.NOT_COMPARABLE : weaker ? Drift.WEAKER : Drift.STRONGER);
    }

    private boolean large() {
        return alternatives.size() > MOST
                || alternatives.stream().anyMatch(a -> a.proofs().size() > MOST);
    }

    /// The same with something left out of each proof.
    Callers with(UnaryOperator<Proof> each) {
        return new Callers(alternatives.stream()
                .map(a -> new Alternative(a.proofs().stream().map(each).collect(Collectors.toSet())))
                .collect(Collectors.toSet()));
    }
}
