package dev.merlon.engine.diff.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The algebra of callers on thousands of random sets; the seed is fixed, so that a failure comes again.
class CallersTest {

    private static final int PAIRS = 4_000;
    private static final Address LOGIN = Address.of("https://login.example.com/token");

    private static final List<Credential> CREDENTIALS = List.of(
            new Credential.Key("header", "x-key"),
            new Credential.Key("header", "x-app"),
            new Credential.Key("query", "key"),
            new Credential.Key("cookie", "session"),
            new Credential.Http("basic"),
            new Credential.Http("bearer"),
            new Credential.Http("digest"),
            new Credential.Http("dpop"),
            new Credential.Certificate(),
            new Credential.Opaque("undefined scheme ghost"),
            new Credential.OAuth("authorizationCode", LOGIN, LOGIN),
            new Credential.OAuth("authorizationCode", LOGIN, Address.of("http://login.example.com/token")),
            new Credential.OAuth("implicit", LOGIN, Address.NONE),
            new Credential.OAuth("password", Address.NONE, LOGIN),
            new Credential.OAuth("clientCredentials", Address.NONE, LOGIN),
            new Credential.OAuth("password", Address.NONE, Address.of("https://login.example.net/token")),
            new Credential.OpenId(Address.of("https://id.example.com/.well-known/openid-configuration")),
            new Credential.OpenId(Address.of("http://id.example.com/.well-known/openid-configuration")));

    private final Random random = new Random(20_261_125);

    @Test
    void aSwappedPairTurnsWeakerIntoStronger() {
        for (int i = 0; i < PAIRS; i++) {
            var one = callers();
            var other = i % 2 == 0 ? callers() : changed(one);
            var there = CallerVerdict.of(one, other, false);
            var back = CallerVerdict.of(other, one, false);

            assertThat(back.map(CallerVerdict::drift))
                    .isEqualTo(there.map(v -> v.drift().mirrored()));
            assertThat(back.map(CallerVerdict::kind)).isEqualTo(there.map(CallerVerdict::kind));
            assertThat(back.map(CallerVerdict::severity)).isEqualTo(there.map(CallerVerdict::severity));
        }
    }

    @Test
    void nothingChangesBetweenEqualSets() {
        for (int i = 0; i < PAIRS; i++) {
            var one = callers();
            assertThat(new Callers(new HashSet<>(one.alternatives())).after(one))
                    .isEmpty();
        }
    }

    @Test
    void aFurtherProofInEveryAlternativeIsNeverWeaker() {
        var second = new Proof(Set.of(new Credential.Http("negotiate")), Set.of());
        for (int i = 0; i < PAIRS; i++) {
            var one = callers();
            var both = new Callers(
                    one.alternatives().stream().map(a -> with(a, second)).collect(Collectors.toSet()));

            assertThat(both.after(one)).contains(Drift.STRONGER);
        }
    }

    @Test
    void aFurtherScopeIsNeverWeaker() {
        for (int i = 0; i < PAIRS; i++) {
            var one = callers();
            var more = one.with(p -> new Proof(p.ways(), union(p.scopes(), "extra")));

            assertThat(more.after(one))
                    .isEqualTo(one.anybody() && more.anybody() ? more.after(one) : Optional.of(Drift.STRONGER));
            assertThat(more.after(one)).isNotEqualTo(Optional.of(Drift.WEAKER));
        }
    }

    @Test
    void aFurtherAlternativeIsWeakerUnlessAnotherImpliesIt() {
        for (int i = 0; i < PAIRS; i++) {
            var one = callers();
            var further = alternative();
            var all = new HashSet<>(one.alternatives());
            all.add(further);
            boolean implied = one.alternatives().stream().anyMatch(further::within);

            assertThat(new Callers(all).after(one)).isEqualTo(implied ? Optional.empty() : Optional.of(Drift.WEAKER));
        }
    }

    @Test
    void lettingEverybodyInIsAlwaysWeaker() {
        for (int i = 0; i < PAIRS; i++) {
            var one = callers();
            var all = new HashSet<>(one.alternatives());
            all.add(new Alternative(Set.of()));

            assertThat(new Callers(all).after(one))
                    .isEqualTo(one.anybody() ? Optional.empty() : Optional.of(Drift.WEAKER));
        }
    }

    @Test
    void inclusionAndStrengthCarryOver() {
        for (int i = 0; i < PAIRS; i++) {
            var a = callers();
            var b = changed(a);
            var c = changed(b);
            if (a.within(b) && b.within(c)) {
                assertThat(a.within(c)).isTrue();
            }
            if (a.atLeast(b) && b.atLeast(c)) {
                assertThat(a.atLeast(c)).isTrue();
            }
        }
        for (var a : CREDENTIALS) {
            for (var b : CREDENTIALS) {
                assertThat(a.equals(b) || !(Strength.atLeast(a, b) && Strength.atLeast(b, a)))
                        .as("%s and %s", a, b)
                        .isTrue();
                for (var c : CREDENTIALS) {
                    if (Strength.atLeast(a, b) && Strength.atLeast(b, c)) {
                        assertThat(Strength.atLeast(a, c))
                                .as("%s, %s, %s", a, b, c)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void oneStrongProofDoesNotStandForTwo() {
        var token = new Proof(Set.of(new Credential.Http("bearer")), Set.of());
        var key = new Proof(Set.of(new Credential.Key("header", "x-key")), Set.of());
        var both = new Callers(Set.of(new Alternative(Set.of(token, key))));
        var certificate =
                new Callers(Set.of(new Alternative(Set.of(new Proof(Set.of(new Credential.Certificate()), Set.of())))));

        assertThat(CallerVerdict.of(both, new Callers(Set.of(new Alternative(Set.of(token)))), false)
                        .map(CallerVerdict::kind))
                .contains(DifferenceKind.PROOF_DROPPED);
        assertThat(certificate.after(both)).contains(Drift.NOT_COMPARABLE);
    }

    @Test
    void comparesNoMoreThanACallerCouldMean() {
        var many = new Callers(IntStream.rangeClosed(0, Callers.MOST)
                .mapToObj(i -> new Alternative(Set.of(new Proof(Set.of(new Credential.Opaque("s" + i)), Set.of()))))
                .collect(Collectors.toSet()));

        assertThat(many.after(many)).isEmpty();
        assertThat(many.after(new Callers(Set.of(alternative())))).contains(Drift.NOT_COMPARABLE);
    }

    private Callers callers() {
        return new Callers(IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> alternative())
                .collect(Collectors.toSet()));
    }

    private Alternative alternative() {
        int proofs = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3);
        return new Alternative(IntStream.range(0, proofs).mapToObj(_ -> proof()).collect(Collectors.toSet()));
    }

    private Proof proof() {
        var ways = new HashSet<Credential>();
        ways.add(CREDENTIALS.get(random.nextInt(CREDENTIALS.size())));
        if (random.nextInt(4) == 0) {
            ways.add(CREDENTIALS.get(random.nextInt(CREDENTIALS.size())));
        }
        var scopes = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> "s" + random.nextInt(3))
                .collect(Collectors.toSet());
        return new Proof(ways, scopes);
    }

    /// The same but for one alternative.
    private Callers changed(Callers callers) {
        var all = new ArrayList<>(callers.alternatives());
        int at = random.nextInt(all.size());
        var proofs = new ArrayList<>(all.get(at).proofs());
        if (!proofs.isEmpty() && random.nextBoolean()) {
            proofs.removeLast();
        } else {
            proofs.add(proof());
        }
        all.set(at, new Alternative(Set.copyOf(proofs)));
        return new Callers(Set.copyOf(all));
    }

    private static Alternative with(Alternative alternative, Proof proof) {
        var proofs = new HashSet<>(alternative.proofs());
        proofs.add(proof);
        return new Alternative(proofs);
    }

    private static Set<String> union(Set<String> scopes, String more) {
        var all = new HashSet<>(scopes);
        all.add(more);
        return all;
    }
}
