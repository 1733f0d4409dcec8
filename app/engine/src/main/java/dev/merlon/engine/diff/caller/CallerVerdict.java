package dev.merlon.engine.diff.caller;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What happened between two sets of callers, and how bad it is. One verdict, even where several things changed at
/// once: the set of callers is one thing.
///
/// What it is called is found by leaving things out: where the two are equal once scopes are left out, scopes are what
/// changed. The same name is found with the two in each other's place.
public record CallerVerdict(DifferenceKind kind, Drift drift, Severity severity) {

    /// Nothing where both let in the same callers.
    ///
    /// @param global  whether the contract as a whole protects the endpoint on the one side, and leaves it open
    ///                on the other
    public static Optional<CallerVerdict> of(Callers before, Callers after, boolean global) {
        return after.after(before).map(drift -> {
            var kind = kind(before, after, drift, global);
            return new CallerVerdict(kind, drift, severity(kind, drift, before, after));
        });
    }

    private static DifferenceKind kind(Callers before, Callers after, Drift drift, boolean global) {
        if (before.anybody() != after.anybody()) {
            return global ? DifferenceKind.GLOBAL_SECURITY_REMOVED : DifferenceKind.SECURITY_REMOVED;
        }
        if (same(before, after, Proof::withoutScopes)) {
            return DifferenceKind.SCOPES;
        }
        if (same(before, after, CallerVerdict::withoutIssuer)) {
            return DifferenceKind.ISSUER;
        }
        if (same(before, after, CallerVerdict::withoutKeyPlace)) {
            return DifferenceKind.KEY_MOVED;
        }
        if (same(before, after, CallerVerdict::withoutFlow)) {
            return DifferenceKind.WEAKER_PROOF;
        }
        boolean comparable = before.within(after) || after.within(before);
        if (!comparable) {
            return drift == Drift.NOT_COMPARABLE ? DifferenceKind.OTHER_CALLERS : DifferenceKind.WEAKER_PROOF;
        }
        return drift == Drift.WEAKER ? grown(before, after) : grown(after, before);
    }

    private static DifferenceKind grown(Callers fewer, Callers more) {
        var less = fewer.with(Proof::withoutScopes).alternatives();
        var larger = more.with(Proof::withoutScopes).alternatives();
        if (larger.containsAll(less)) {
            return DifferenceKind.ALTERNATIVE;
        }
        boolean dropped = less.stream()
                .anyMatch(a -> larger.stream()
                        .anyMatch(b -> b.proofs().size() < a.proofs().size()
                                && a.proofs().containsAll(b.proofs())));
        return dropped ? DifferenceKind.PROOF_DROPPED : DifferenceKind.OTHER_CALLERS;
    }

    private static boolean same(Callers before, Callers after, UnaryOperator<Proof> leftOut) {
        return before.with(leftOut).equals(after.with(leftOut));
    }

    private static Proof withoutIssuer(Proof proof) {
        return proof.with(c -> switch (c) {
            case Credential.OAuth(var flow, var _, var _) -> new Credential.OAuth(flow, Address.NONE, Address.NONE);
            case Credential.OpenId _ -> new Credential.OpenId(Address.NONE);
            default -> c;
        });
    }

    private static Proof withoutKeyPlace(Proof proof) {
        return proof.with(c -> c instanceof Credential.Key ? new Credential.Key("", "") : c);
    }

    private static Proof withoutFlow(Proof proof) {
        return proof.with(
                c -> c instanceof Credential.OAuth ? new Credential.OAuth("", Address.NONE, Address.NONE) : c);
    }

    private static Severity severity(DifferenceKind kind, Drift drift, Callers before, Callers after) {
        boolean open = drift == Drift.NOT_COMPARABLE;
        return switch (kind) {
            case SCOPES, WEAKER_PROOF -> open ? Severity.MEDIUM : kind.severity();
            case KEY_MOVED -> open ? Severity.LOW : kind.severity();
            case ISSUER -> open && same(before, after, CallerVerdict::hostsOnly) ? Severity.MEDIUM : kind.severity();
            case ALTERNATIVE -> before.atLeast(after) && after.atLeast(before) ? Severity.MEDIUM : kind.severity();
            default -> kind.severity();
        };
    }

    private static Proof hostsOnly(Proof proof) {
        return proof.with(c -> switch (c) {
            case Credential.OAuth(var flow, var a, var t) ->
                new Credential.OAuth(flow, new Address(true, a.host(), ""), new Address(true, t.host(), ""));
            case Credential.OpenId(var a) -> new Credential.OpenId(new Address(true, a.host(), ""));
            default -> c;
        });
    }
}
