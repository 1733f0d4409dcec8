package dev.merlon.engine.diff.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// One way to be let in: all of its proofs together. Without any, everybody is let in.
record Alternative(Set<Proof> proofs) {

    Alternative {
        proofs = Set.copyOf(proofs);
    }

    boolean anonymous() {
        return proofs.isEmpty();
    }

    /// Whether all that this lets in are let in by the other: each of its proofs is among these, with at most more
    /// scopes here.
    boolean within(Alternative other) {
        return other.proofs.stream()
                .allMatch(theirs -> proofs.stream().anyMatch(ours -> ours.atLeast(theirs, Credential::equals)));
    }

    /// Whether this asks for at least as strong proofs as the other. Each proof stands for one of the other's and no
    /// more: a token is stronger than a key, but a token alone is less than a token and a key.
    boolean atLeast(Alternative other) {
        if (proofs.size() < other.proofs.size()) {
            return false;
        }
        var ours = List.copyOf(proofs);
        var theirs = List.copyOf(other.proofs);
        var standsFor = new int[ours.size()];
        Arrays.fill(standsFor, -1);
        for (int i = 0; i < theirs.size(); i++) {
            if (!place(i, ours, theirs, standsFor, new boolean[ours.size()])) {
                return false;
            }
        }
        return true;
    }

    /// Finds a proof of ours for one of theirs, moving those that are placed already (augmenting path of a bipartite
    /// matching; its depth is the number of proofs).
    private static boolean place(int their, List<Proof> ours, List<Proof> theirs, int[] standsFor, boolean[] tried) {
        for (int i = 0; i < ours.size(); i++) {
            if (!tried[i] && ours.get(i).atLeast(theirs.get(their), Strength::atLeast)) {
                tried[i] = true;
                if (standsFor[i] < 0 || place(standsFor[i], ours, theirs, standsFor, tried)) {
                    standsFor[i] = their;
                    return true;
                }
            }
        }
        return false;
    }
}
