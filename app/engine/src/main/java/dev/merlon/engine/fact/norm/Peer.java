package dev.merlon.engine.fact.norm;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.fact.FactSheet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An endpoint among the others of its API.
///
/// @param area  the first part of the path that is no version and no parameter, else the first tag: `/orders`
record Peer(Endpoint endpoint, FactSheet facts, String area) {

    private static final Set<String> DOORS =
            Set.of("login", "token", "logout", "register", "reset", "otp", "health", "webhookReceiver", "debug");
    private static final Pattern NO_AREA = Pattern.compile("v\\d+(\\.\\d+)*|api|rest");

    static Peer of(Endpoint endpoint, FactSheet facts) {
        return new Peer(endpoint, facts, area(endpoint));
    }

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

    private static String area(Endpoint endpoint) {
        for (var part : endpoint.path().split("/")) {
            if (!part.isEmpty() && !part.contains("{") && !NO_AREA.matcher(part).matches()) {
                return "/" + part;
            }
        }
        return endpoint.tags().isEmpty() ? "" : endpoint.tags().getFirst();
    }
}
