package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Values that a collection keeps for use in clear: attributes of authorisations, variables and headers that are named
/// as a secret. A value that only names a variable is none, nor is one that says itself that it is no real one.
final class Credentials {

    private static final int MOST = 200;
    private static final int SHORTEST = 6;

    private static final Set<String> AUTH_TYPES = Set.of(
            "basic", "bearer", "apikey", "oauth1", "oauth2", "digest", "hawk", "awsv4", "ntlm", "edgegrid", "jwt");
    private static final Set<String> ATTRIBUTES = Set.of(
            "password",
            "token",
            "accesstoken",
            "clientsecret",
            "consumersecret",
            "tokensecret",
            "secretkey",
            "sessiontoken",
            "authkey",
            "clienttoken",
            "secret",
            "refreshtoken",
            "privatekey");
    private static final Pattern NAMED = Pattern.compile(
            "(?i).*(passw(or)?d|pwd|secret|api[-_]?key|access[-_]?key|private[-_]?key|(access|auth|bearer|refresh|session|id|api|jwt)[-_]?token"
                    + "|^token|[-_]token)$");
    private static final Pattern NO_REAL_ONE = Pattern.compile(
            "(?i).*(example|x{4,}|\\*{3,}|0{6,}|your|dummy|redacted|changeme|change_me|placeholder|<.*>|\\$\\{|\\{\\{|insert|todo|my[-_]?(token|secret|key|password)).*|null|undefined|(token|secret|password|api[-_ ]?key)");
    private static final Pattern HEADER =
            Pattern.compile("(?i)(bearer|basic|token|jwt|apikey)\\s+[A-Za-z0-9._~+/=-]{12,}");

    private final List<Node> found = new ArrayList<>();

    private Credentials() {}

    static List<Node> in(ObjectNode collection) {
        var credentials = new Credentials();
        var open = new ArrayDeque<Node>();
        open.push(collection);
        while (!open.isEmpty() && credentials.found.size() < MOST) {
            var node = open.pop();
            credentials.look(node);
            node.items().reversed().forEach(open::push);
            node.members().reversed().forEach(m -> open.push(m.value()));
        }
        return List.copyOf(credentials.found);
    }

    private void look(Node node) {
        var holder = node.parent().flatMap(Node::key).orElse("");
        node.get("auth").filter(ObjectNode.class::isInstance).ifPresent(this::auth);
        var key = node.text("key").or(() -> node.text("id"));
        if (key.isEmpty() || node.get("value").isEmpty() || AUTH_TYPES.contains(holder)) {
            return;
        }
        var value = node.get("value");
        boolean secret = node.text("type").filter("secret"::equals).isPresent();
        if (key.get().equalsIgnoreCase("Authorization") && holder.equals("header")) {
            value.filter(v -> v.text()
                            .filter(t -> HEADER.matcher(t.strip()).matches() && real(t))
                            .isPresent())
                    .ifPresent(found::add);
        } else if (key.get().length() <= Variables.LONGEST_NAME
                && (secret || NAMED.matcher(key.get()).matches())
                && !holder.equals("urlencoded")
                && !holder.equals("formdata")) {
            value.filter(Credentials::real).ifPresent(found::add);
        }
    }

    private void auth(Node auth) {
        var type = auth.text("type").orElse("");
        for (var attribute : ATTRIBUTES) {
            for (var spelled : List.of(attribute, spelled(attribute))) {
                Schemes.attributeNode((ObjectNode) auth, type, spelled)
                        .filter(Credentials::real)
                        .filter(n -> !found.contains(n))
                        .ifPresent(found::add);
            }
        }
        if (type.equals("apikey")) {
            Schemes.attributeNode((ObjectNode) auth, type, "value")
                    .filter(Credentials::real)
                    .ifPresent(found::add);
        }
    }

    /// Attributes are written in camel case.
    private static String spelled(String attribute) {
        for (var end : List.of("token", "secret", "key")) {
            if (attribute.endsWith(end) && attribute.length() > end.length()) {
                return attribute.substring(0, attribute.length() - end.length())
                        + Character.toUpperCase(end.charAt(0))
                        + end.substring(1);
            }
        }
        return attribute;
    }

    private static boolean real(Node value) {
        return value.text().filter(text -> real(text)).isPresent();
    }

    private static boolean real(String value) {
        return value.length() >= SHORTEST
                && value.length() <= 10_000
                && value.indexOf(' ') != 0
                && !NO_REAL_ONE
                        .matcher(value.substring(0, Math.min(200, value.length())))
                        .matches();
    }
}
