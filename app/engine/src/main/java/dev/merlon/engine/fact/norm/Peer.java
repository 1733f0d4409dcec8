package dev.merlon.engine.fact.norm;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.fact.FactSheet;
import java.util.List;
import java.util.Set;

/// An endpoint among the others of its API.
record Peer(Endpoint endpoint, FactSheet facts) {

    private static final Set<String> DOORS = Set.of(
            "login", "token", "logout", "register", "reset", "otp", "health", "webhookReceiver", "debug");

    String label() {
        return endpoint.label();
    }

    boolean is(String fact) {
        return facts.is("endpoint." + fact);
    }

    List<String> texts(String fact) {
        return facts.texts("endpoint." + fact);
    }

    boolean knows(String fact) {
        return facts.value("endpoint." + fact).known();
    }

    /// Signing in and the like are open by their nature.
    boolean door() {
        return texts("flows").stream().anyMatch(DOORS::contains);
    }

    /// `reading` or `writing`.
    String kind() {
        return is("write") ? "writing" : "reading";
    }

    /// The first part of the path that is no version and no parameter, else the first tag: `/orders`.
    String area() {
        for (var part : endpoint.path().split("/")) {
            if (!part.isEmpty() && !part.contains("{") && !part.matches("v\\d+(\\.\\d+)*|api|rest")) {
                return "/" + part;
            }
        }
        return endpoint.tags().isEmpty() ? "" : endpoint.tags().getFirst();
    }
}
